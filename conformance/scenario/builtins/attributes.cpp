// Functions about objects: getattr, isinstance, id, repr, callable, vars, dir ...
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "conformance/scenario/builtins/builtins.hpp"
#include "conformance/scenario/builtins/define.hpp"
#include "conformance/scenario/machine/namespaces.hpp"
#include "conformance/scenario/types/format.hpp"
#include "conformance/scenario/types/str_methods.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

// The name argument of getattr and friends; null: TypeError is pending.
Str* attribute_name(const Value& v, const char* older_prefix) {
  if (is_str(v)) return intern(v.as<Str>()->view());
  if (older_prefix != nullptr && !since(11)) {
    raise(classes.TypeError, fmt::format("{}(): attribute name must be string", older_prefix));
  } else {
    raise_type_error("attribute name must be string, not '{}'", v);
  }
  return nullptr;
}

Value get(Value* a) {
  Str* name = attribute_name(a[1], "getattr");
  if (name == nullptr) return Value();
  if (!a[2]) return get_attribute(a[0], name);
  Value found = find_attribute(a[0], name);
  return found || pending() ? found : a[2];
}

Value has(Value* a) {
  Str* name = attribute_name(a[1], "hasattr");
  if (name == nullptr) return Value();
  const Value found = find_attribute(a[0], name);
  return !found && pending() ? Value() : Value::boolean(static_cast<bool>(found));
}

Value set(Value* a) {
  Str* name = attribute_name(a[1], nullptr);
  return name != nullptr && set_attribute(a[0], name, a[2]) ? Value::none() : Value();
}

Value remove(Value* a) {
  Str* name = attribute_name(a[1], nullptr);
  return name != nullptr && set_attribute(a[0], name, Value()) ? Value::none() : Value();
}

Value truth_or_raised(int result) {
  return result < 0 ? Value() : Value::boolean(result != 0);
}

Value identity(Value* a) {
  return make_int_from_unsigned(a[0].bits());
}

Value hash_of(Value* a) {
  std::int64_t h = 0;
  return hash(a[0], &h) ? make_int(h) : Value();
}

Value variables(Value* a) {
  if (!a[0]) return visible_locals();
  Value dict = find_attribute(a[0], names().dict);
  return dict || pending()
             ? dict
             : raise(classes.TypeError, "vars() argument must have __dict__ attribute");
}

Value names_to_list(const Value& object) {
  static Str* const hook_name = intern("__dir__");
  if (!object) return visible_locals();
  const Value hook = lookup_special(object, hook_name);
  return hook ? call(hook) : Value();
}

Value directory(Value* a) {
  const Value names = names_to_list(a[0]);
  const auto listed = names ? to_vector(names) : std::nullopt;
  if (!listed) return Value();
  std::set<std::string> all;
  for (const Value& v : *listed) all.insert(v.as<Str>()->text());
  std::vector<Value> items;
  for (const std::string& text : all) items.push_back(make_str(text));
  return make_list(std::move(items));
}

Value ascii_of(Value* a) {
  const auto text = repr_text(a[0]);
  return text ? Value(make_str(ascii_text(*text))) : Value();
}

}  // namespace

void install_attribute_functions(Dict* into) {
  define_functions(
      into, {{"C getattr(object, name, default=?, /)", get},
             {"C hasattr(obj, name, /)", has},
             {"C setattr(obj, name, value, /)", set},
             {"C delattr(obj, name, /)", remove},
             {"C isinstance(obj, class_or_tuple, /)",
              [](Value* a) { return truth_or_raised(is_instance_of(a[0], a[1])); }},
             {"C issubclass(cls, class_or_tuple, /)",
              [](Value* a) { return truth_or_raised(is_subclass_of(a[0], a[1])); }},
             {"C callable(obj, /)", [](Value* a) { return Value::boolean(is_callable(a[0])); }},
             {"C id(obj, /)", identity},
             {"C hash(obj, /)", hash_of},
             {"C repr(obj, /)", [](Value* a) { return repr(a[0]); }},
             {"C ascii(obj, /)", ascii_of},
             {"C format(value, format_spec='', /)",
              [](Value* a) {
                if (is_str(a[1])) return format(a[0], a[1]);
                return raise_type_error("format() argument 2 must be str, not {}", a[1]);
              }},
             {"C globals()", [](Value*) { return visible_globals(); }},
             {"C locals()", [](Value*) { return visible_locals(); }},
             {"C vars(object=?, /)", variables},
             {"C dir(object=?, /)", directory}});
}

}  // namespace loopspec
