#include "conformance/scenario/machine/function.hpp"

#include <fmt/format.h>

#include "conformance/scenario/machine/call.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

Function::Function(Ref<Code> c, Ref<Dict> g)
    : Container(classes.function), code(std::move(c)), globals(std::move(g)) {
  flags_ |= kProgramFunction;
}

const std::string& Function::display_name() const {
  return since(10) ? qualname.as<Str>()->text() : code->name;
}

Dict* Function::attributes(bool create) {
  if (!dict_ && create) dict_ = make_dict();
  return dict_.get();
}

void Function::visit(Visitor& v) {
  v.visit(code);
  v.visit(globals);
  for (const auto* list : {&defaults, &keyword_defaults, &closure})
    for (const Value& held : *list) v.visit(held);
  for (const Value* held : {&name, &qualname, &module, &doc, &annotations}) v.visit(*held);
  if (dict_) v.visit(dict_);
}

void Function::clear() {
  defaults.clear();
  keyword_defaults.clear();
  closure.clear();
  annotations = Value();
  dict_ = nullptr;
}

bool is_function(const Value& v) noexcept {
  Object* o = v.object();
  return o != nullptr && o->has(Object::kProgramFunction);
}

namespace {

Function* program_function(const Value& v) {
  return is_function(v) ? v.as<Function>() : nullptr;
}

// Class `function` is that of the program's functions and of natives that stand for Python
// functions (asyncio's).
template <Value Function::*member>
Value get_member(const Value& self) {
  if (auto* f = program_function(self)) {
    const Value& v = f->*member;
    return v ? v : Value::none();
  }
  return Value::none();
}

template <Value Function::*member>
bool set_member(const Value& self, const Value& value) {
  if (auto* f = program_function(self)) {
    f->*member = value;
    return true;
  }
  raise(classes.AttributeError, "attribute is not writable");
  return false;
}

Value get_name(const Value& self) {
  if (!is_function(self)) return make_str(self.as<NativeFunction>()->name());
  return get_member<&Function::name>(self);
}
Value get_qualname(const Value& self) {
  if (!is_function(self)) return make_str(self.as<NativeFunction>()->qualname());
  return get_member<&Function::qualname>(self);
}
Value get_module(const Value& self) {
  if (!is_function(self)) {
    const Value& module = self.as<NativeFunction>()->module;
    return module ? module : Value(make_str("builtins"));
  }
  return get_member<&Function::module>(self);
}
Value get_annotations(const Value& self) {
  auto* f = program_function(self);
  if (f == nullptr) return make_dict();
  if (!f->annotations) f->annotations = make_dict();
  return f->annotations;
}
Value get_code(const Value& self) {
  auto* f = program_function(self);
  return f != nullptr ? Value(f->code) : Value::none();
}
Value get_defaults(const Value& self) {
  auto* f = program_function(self);
  return f != nullptr && !f->defaults.empty() ? Value(make_tuple(f->defaults)) : Value::none();
}
Value get_globals(const Value& self) {
  auto* f = program_function(self);
  return f != nullptr ? Value(f->globals) : Value::none();
}

Value function_call(const Value& self, const Args& args) {
  if (is_function(self)) return call_function(self.as<Function>(), Value(), args);
  return self.as<NativeFunction>()->call(Value(), args);
}

Value function_repr(const Value& self) {
  const Value q = get_qualname(self);
  return make_str(
      fmt::format("<function {} at {}>", q.as<Str>()->text(), static_cast<void*>(self.object())));
}

}  // namespace

void install_function_class() {
  Slots& s = classes.function->slots;
  s.call = function_call;
  s.repr = function_repr;
  s.descr_get = [](const Value& self, const Value& instance, Class*) -> Value {
    return instance ? Value(make<BoundMethod>(self, instance)) : self;
  };
  define_attributes(classes.function,
                    {{"__name__", get_name, set_member<&Function::name>},
                     {"__qualname__", get_qualname, set_member<&Function::qualname>},
                     {"__module__", get_module, set_member<&Function::module>},
                     {"__doc__", get_member<&Function::doc>, set_member<&Function::doc>},
                     {"__annotations__", get_annotations, set_member<&Function::annotations>},
                     {"__code__", get_code},
                     {"__defaults__", get_defaults},
                     {"__globals__", get_globals}});
  define_attributes(
      classes.code,
      {{"co_name", [](const Value& v) -> Value { return make_str(v.as<Code>()->name); }},
       {"co_qualname", [](const Value& v) -> Value { return make_str(v.as<Code>()->qualname); }},
       {"co_filename", [](const Value& v) -> Value { return make_str(v.as<Code>()->file); }},
       {"co_firstlineno",
        [](const Value& v) { return Value::small_int(v.as<Code>()->first_line); }},
       {"co_argcount",
        [](const Value& v) {
          return Value::small_int(static_cast<std::int64_t>(v.as<Code>()->parameters.positional));
        }},
       {"co_varnames", [](const Value& v) -> Value {
          std::vector<Value> names;
          auto* c = v.as<Code>();
          for (std::size_t i = 0; i < c->locals; ++i) names.emplace_back(c->slot_names[i]);
          return make_tuple(std::move(names));
        }}});
}

}  // namespace loopspec
