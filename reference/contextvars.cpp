#include "reference/contextvars.hpp"

#include <fmt/format.h>

#include "reference/asyncio_classes.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/property.hpp"
#include "reference/objects/subscript.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

std::int64_t identity_hash(const Object* object) noexcept {
  return static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(object) >> 4);
}

Ref<Dict> clone(const Dict& source) {
  Ref<Dict> copy = make_dict();
  for (const Dict::Entry& entry : source.entries())
    if (entry.key) copy->set_hashed(entry.key, entry.hash, entry.value);
  return copy;
}

bool identity_slot_hash(const Value& self, std::int64_t* out) {
  *out = identity_hash(self.object());
  return true;
}

// ---- ContextVar

Value var_create(Class* cls, const Args& args) {
  static const Ref<NativeFunction> make_var =
      make_native({"ContextVar(name, /, *, default=?)", [](Value* a) {
                     if (!is_str(a[0]))
                       return raise(classes.TypeError, "context variable name must be a str");
                     return Value(make<ContextVar>(Ref<Str>(a[0].as<Str>()), a[1]));
                   }});
  if (cls != asyncio_classes.ContextVar)
    return raise(classes.TypeError, "type 'ContextVar' is not an acceptable base type");
  if (args.positional != 1)
    return raise(classes.TypeError,
                 fmt::format("ContextVar() takes exactly 1 positional argument ({} given)",
                             args.positional));
  return make_var->call(Value(), args);
}

Value var_repr(const Value& self) {
  const ContextVar* var = self.as<ContextVar>();
  std::string text = fmt::format("<ContextVar name={}", safe_repr(var->name()));
  if (var->default_value()) text += fmt::format(" default={}", safe_repr(var->default_value()));
  return make_str(fmt::format("{} at {:#x}>", text, self.bits()));
}

Value var_get(Value* a) {
  const ContextVar* var = a[0].as<ContextVar>();
  Value found = Context::current()->get(var);
  if (found) return found;
  if (a[1]) return a[1];
  if (var->default_value()) return var->default_value();
  return raise(make_exception(classes.LookupError, make_tuple({a[0]})));
}

Value var_set(Value* a) {
  ContextVar* var = a[0].as<ContextVar>();
  Ref<Context> context(Context::current());
  Value old = context->get(var);
  context->set(var, a[1]);
  return make<Token>(Ref<ContextVar>(var), context, old);
}

Value var_reset(Value* a) {
  if (!is_instance(a[1], asyncio_classes.Token))
    return raise_type_error("expected an instance of Token, got {}", a[1]);
  ContextVar* var = a[0].as<ContextVar>();
  Token* token = a[1].as<Token>();
  if (token->used)
    return raise(classes.RuntimeError,
                 fmt::format("{} has already been used once", safe_repr(a[1])));
  if (token->var.get() != var)
    return raise(classes.ValueError,
                 fmt::format("{} was created by a different ContextVar", safe_repr(a[1])));
  Context* context = Context::current();
  if (token->context.get() != context)
    return raise(classes.ValueError,
                 fmt::format("{} was created in a different Context", safe_repr(a[1])));
  token->used = true;
  if (token->old) {
    context->set(var, token->old);
  } else {
    context->remove(var);
  }
  return Value::none();
}

// ---- Token

Value token_repr(const Value& self) {
  const Token* token = self.as<Token>();
  return make_str(fmt::format("<Token{} var={} at {:#x}>", token->used ? " used" : "",
                              safe_repr(token->var), self.bits()));
}

Value token_old_value(const Value& self) {
  const Token* token = self.as<Token>();
  return token->old ? token->old : asyncio_classes.Token->lookup(intern("MISSING"));
}

// ---- Context

Value context_create(Class*, const Args& args) {
  if (args.positional != 0 || args.keywords() != 0)
    return raise(classes.TypeError, "Context() does not accept any arguments");
  return make<Context>();
}

Value context_run(const Args& args) {
  Context* context = args[0].as<Context>();
  if (args.positional < 2)
    return raise(classes.TypeError, "run() missing 1 required positional argument");
  return run_in_context(Value(context), args[1],
                        Args(args.values + 2, args.positional - 2, args.names));
}

ContextVar* expect_var(const Value& v) {
  if (is_instance(v, asyncio_classes.ContextVar)) return v.as<ContextVar>();
  raise(classes.TypeError, fmt::format("a ContextVar key was expected, got {}", safe_repr(v)));
  return nullptr;
}

Value context_getitem(const Value& self, const Value& key) {
  const ContextVar* var = expect_var(key);
  if (var == nullptr) return Value();
  Value found = self.as<Context>()->get(var);
  return found ? found : raise(make_exception(classes.KeyError, make_tuple({key})));
}

int context_contains(const Value& self, const Value& key) {
  const ContextVar* var = expect_var(key);
  return var == nullptr ? -1 : (self.as<Context>()->get(var) ? 1 : 0);
}

std::int64_t context_len(const Value& self) {
  const Dict* values = self.as<Context>()->values();
  return values == nullptr ? 0 : static_cast<std::int64_t>(values->size());
}

enum class Part { keys, values, items };

Value context_list(const Value& self, Part part) {
  std::vector<Value> list;
  if (const Dict* values = self.as<Context>()->values())
    for (const Dict::Entry& e : values->entries()) {
      if (!e.key) continue;
      list.push_back(part == Part::keys
                         ? e.key
                         : (part == Part::values ? e.value : Value(make_tuple({e.key, e.value}))));
    }
  return make_list(std::move(list));
}

Value context_iter(const Value& self) {
  return iterate(context_list(self, Part::keys));
}

Value context_get(Value* a) {
  const ContextVar* var = expect_var(a[1]);
  if (var == nullptr) return Value();
  Value found = a[0].as<Context>()->get(var);
  return found ? found : a[2];
}

Value context_repr(const Value& self) {
  return make_str(
      fmt::format("<{} object at {:#x}>", self.object()->cls()->full_name(), self.bits()));
}

void define_context(AsyncioClasses& c, std::string_view module) {
  c.Context = Class::builtin("Context", classes.object, module);
  Slots& s = c.Context->slots;
  s.create = context_create;
  s.repr = context_repr;
  s.getitem = context_getitem;
  s.contains = context_contains;
  s.len = context_len;
  s.iter = context_iter;
  c.Context->set_attribute(intern("run"), make<NativeFunction>(classes.method_descriptor, "run",
                                                               context_run, "Context.run"));
  define_methods(c.Context,
                 {{"C get(self, key, default=None, /)", context_get},
                  {"C copy(self, /)", [](Value* a) { return Value(a[0].as<Context>()->copy()); }},
                  {"C keys(self, /)", [](Value* a) { return context_list(a[0], Part::keys); }},
                  {"C values(self, /)", [](Value* a) { return context_list(a[0], Part::values); }},
                  {"C items(self, /)", [](Value* a) { return context_list(a[0], Part::items); }}});
}

void define_var(AsyncioClasses& c, std::string_view module) {
  c.ContextVar = Class::builtin("ContextVar", classes.object, module);
  c.ContextVar->slots.create = var_create;
  c.ContextVar->slots.init = [](const Value&, const Args&) { return true; };
  c.ContextVar->slots.repr = var_repr;
  c.ContextVar->slots.hash = identity_slot_hash;
  define_methods(c.ContextVar, {{"C get(self, default=?, /)", var_get},
                                {"C set(self, value, /)", var_set},
                                {"C reset(self, token, /)", var_reset}});
  define_attributes(
      c.ContextVar,
      {{"name", [](const Value& self) { return Value(self.as<ContextVar>()->name()); }}});
  make_subscriptable(c.ContextVar);
}

void define_token(AsyncioClasses& c, std::string_view module) {
  c.Token = Class::builtin("Token", classes.object, module);
  c.Token->slots.create = [](Class*, const Args&) {
    return raise(classes.RuntimeError, "Tokens can only be created by ContextVars");
  };
  c.Token->slots.repr = token_repr;
  define_attributes(c.Token,
                    {{"var", [](const Value& self) { return Value(self.as<Token>()->var); }},
                     {"old_value", token_old_value}});
  make_subscriptable(c.Token);
  static Class* missing_class = nullptr;
  if (missing_class == nullptr) {
    missing_class = Class::builtin("Token.MISSING", classes.object, module);
    missing_class->slots.repr = [](const Value&) { return Value(make_str("<Token.MISSING>")); };
  }
  c.Token->set_attribute(intern("MISSING"), make<Instance>(missing_class));
}

}  // namespace

ContextVar::ContextVar(Ref<Str> name, Value default_value)
    : Container(asyncio_classes.ContextVar),
      name_(std::move(name)),
      default_(std::move(default_value)) {}

Value ContextVar::get() const {
  Value found = Context::current()->get(this);
  return found ? found : default_;
}

void ContextVar::visit(Visitor& visitor) {
  if (default_) visitor.visit(default_);
}

void ContextVar::clear() {
  default_ = Value();
}

Context::Context() : Container(asyncio_classes.Context) {}

Context* Context::current() {
  ThreadState& state = thread_state();
  if (state.context == nullptr) {
    Ref<Context> made = make<Context>();
    made->entered_ = true;
    if (EmptyContext::innermost_ != nullptr) *EmptyContext::innermost_->place_ = Value(made);
    state.context = made.release();
  }
  return static_cast<Context*>(state.context);
}

bool Context::current_is_empty() noexcept {
  const auto* now = static_cast<const Context*>(thread_state().context);
  return now == nullptr || !now->values_ || now->values_->size() == 0;
}

void EmptyContext::leave(Object* made) noexcept {
  static_cast<Context*>(made)->entered_ = false;
  count_down(made);
}

Ref<Context> Context::copy() const {
  Ref<Context> copied = make<Context>();
  copied->values_ = values_;
  return copied;
}

Ref<Context> Context::copy_current() {
  const Object* now = thread_state().context;
  return now == nullptr ? make<Context>() : static_cast<const Context*>(now)->copy();
}

bool Context::refuse_to_enter() const {
  raise(classes.RuntimeError, fmt::format("cannot enter context: {} is already entered",
                                          safe_repr(Value(const_cast<Context*>(this)))));
  return false;
}

Value Context::get(const ContextVar* var) const noexcept {
  if (!values_ || values_->size() == 0) return Value();
  return values_->get_hashed(Value(const_cast<ContextVar*>(var)), identity_hash(var));
}

Dict& Context::writable() {
  if (!values_) {
    values_ = make_dict();
  } else if (values_->count() > 1) {
    values_ = clone(*values_);
  }
  return *values_;
}

void Context::set(ContextVar* var, const Value& value) {
  writable().set_hashed(Value(var), identity_hash(var), value);
}

void Context::remove(ContextVar* var) {
  (void)writable().take(Value(var));
}

void Context::visit(Visitor& visitor) {
  if (values_) visitor.visit(values_);
}

void Context::clear() {
  values_ = nullptr;
}

Token::Token(Ref<ContextVar> v, Ref<Context> c, Value o)
    : Container(asyncio_classes.Token),
      var(std::move(v)),
      context(std::move(c)),
      old(std::move(o)) {}

void Token::visit(Visitor& visitor) {
  if (var) visitor.visit(var);
  if (context) visitor.visit(context);
  if (old) visitor.visit(old);
}

// var and context stay: they are asked for without a check.
void Token::clear() {
  old = Value();
}

Value run_in_context(const Value& context, const Value& callable, const Args& args) {
  if (class_of(context) != asyncio_classes.Context) {
    Value run = get_attribute(context, intern("run"));
    if (!run) return Value();
    std::vector<Value> all{callable};
    all.insert(all.end(), args.values, args.values + args.positional + args.keywords());
    return call(run, Args(all.data(), args.positional + 1, args.names));
  }
  Ref<Context> entered(context.as<Context>());
  if (!entered->enter()) return Value();
  Value result = call(callable, args);
  entered->leave();
  return result;
}

void forget_current_context() noexcept {
  Object* now = std::exchange(thread_state().context, nullptr);
  if (now != nullptr) count_down(now);
}

void define_contextvars_classes(AsyncioClasses& c) {
  const std::string_view module = since(10) ? "_contextvars" : "builtins";  // what repr shows
  define_context(c, module);
  define_var(c, module);
  define_token(c, module);
}

Ref<Module> make_contextvars_module() {
  Ref<Module> module = make<Module>("contextvars");
  Dict* dict = module->dict();
  dict->set(intern("Context"), Value(asyncio_classes.Context));
  dict->set(intern("ContextVar"), Value(asyncio_classes.ContextVar));
  dict->set(intern("Token"), Value(asyncio_classes.Token));
  dict->set(
      intern("copy_context"),
      make_native({"C copy_context()", [](Value*) { return Value(Context::copy_current()); }}));
  return module;
}

}  // namespace loopspec
