// What a program sees of functions: their attributes, which of them it may set, and to what.
#include <fmt/format.h>

#include "conformance/scenario/machine/call.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/operations.hpp"

namespace loopspec {

namespace {

Function* program_function(const Value& v) {
  return is_function(v) ? v.as<Function>() : nullptr;
}

bool refuse(Class* cls, const char* message) {
  raise(cls, message);
  return false;
}

bool read_only(const Value&, const Value&) {
  return refuse(classes.AttributeError, "readonly attribute");
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

// The function to set an attribute of; null: AttributeError is pending.
Function* writable(const Value& self) {
  Function* f = program_function(self);
  if (f == nullptr) refuse(classes.AttributeError, "attribute is not writable");
  return f;
}

template <Value Function::*member>
bool set_member(const Value& self, const Value& value) {
  Function* f = writable(self);
  if (f != nullptr) f->*member = value ? value : Value::none();
  return f != nullptr;
}

template <Value Function::*member>
bool set_name(const Value& self, const Value& value) {
  if (value && is_str(value)) {
    if (!set_member<member>(self, value)) return false;
    self.as<Function>()->renamed = true;
    return true;
  }
  return refuse(classes.TypeError, member == &Function::name
                                       ? "__name__ must be set to a string object"
                                       : "__qualname__ must be set to a string object");
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

bool is_empty(const Value& value) {
  return !value || value.is_none();
}

bool set_annotations(const Value& self, const Value& value) {
  if (!is_empty(value) && !is_dict(value))
    return refuse(classes.TypeError, "__annotations__ must be set to a dict object");
  Function* f = writable(self);
  if (f != nullptr) f->annotations = is_empty(value) ? Value() : value;
  return f != nullptr;
}

Value get_code(const Value& self) {
  auto* f = program_function(self);
  return f != nullptr ? Value(f->code) : Value::none();
}

bool set_code(const Value& self, const Value& value) {
  if (!value || class_of(value) != classes.code)
    return refuse(classes.TypeError, "__code__ must be set to a code object");
  Function* f = writable(self);
  if (f == nullptr) return false;
  auto* code = value.as<Code>();
  if (code->free_variables != f->closure.size())
    return refuse(classes.ValueError,
                  fmt::format("{}() requires a code object with {} free vars, not {}",
                              f->name.as<Str>()->text(), f->closure.size(), code->free_variables)
                      .c_str());
  f->code = Ref<Code>(code);
  f->renamed = true;
  return true;
}

Value get_defaults(const Value& self) {
  auto* f = program_function(self);
  return f != nullptr && !f->defaults.empty() ? Value(make_tuple(f->defaults)) : Value::none();
}

bool set_defaults(const Value& self, const Value& value) {
  if (!is_empty(value) && !is_tuple(value))
    return refuse(classes.TypeError, "__defaults__ must be set to a tuple object");
  Function* f = writable(self);
  if (f == nullptr) return false;
  f->defaults.clear();
  if (!is_empty(value)) {
    const auto items = value.as<Tuple>()->items();
    f->defaults.assign(items.begin(), items.end());
  }
  return true;
}

Value get_keyword_defaults(const Value& self) {
  auto* f = program_function(self);
  if (f == nullptr || (!f->keyword_dict && f->keyword_defaults.empty())) return Value::none();
  if (!f->keyword_dict) {
    f->keyword_dict = make_dict();
    const Parameters& p = f->code->parameters;
    for (std::size_t i = 0; i < f->keyword_defaults.size(); ++i)
      if (const Value& value = f->keyword_defaults[i])
        f->keyword_dict->set(p.names[p.positional + i], value);
  }
  return f->keyword_dict;
}

bool set_keyword_defaults(const Value& self, const Value& value) {
  if (!is_empty(value) && !is_dict(value))
    return refuse(classes.TypeError, "__kwdefaults__ must be set to a dict object");
  Function* f = writable(self);
  if (f == nullptr) return false;
  f->keyword_defaults.clear();
  f->keyword_dict = is_empty(value) ? nullptr : Ref<Dict>(value.as<Dict>());
  return true;
}

Value get_closure(const Value& self) {
  auto* f = program_function(self);
  return f != nullptr && !f->closure.empty() ? Value(make_tuple(f->closure)) : Value::none();
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
                    {{"__name__", get_name, set_name<&Function::name>},
                     {"__qualname__", get_qualname, set_name<&Function::qualname>},
                     {"__module__", get_module, set_member<&Function::module>},
                     {"__doc__", get_member<&Function::doc>, set_member<&Function::doc>},
                     {"__annotations__", get_annotations, set_annotations},
                     {"__code__", get_code, set_code},
                     {"__defaults__", get_defaults, set_defaults},
                     {"__kwdefaults__", get_keyword_defaults, set_keyword_defaults},
                     {"__closure__", get_closure, read_only},
                     {"__globals__", get_globals, read_only}});
  install_cell_class();
}

}  // namespace loopspec
