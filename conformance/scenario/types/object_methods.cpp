// Methods of `object` that are not about attributes: how copying and pickling take an object apart,
// dir().
#include <map>
#include <set>
#include <string>

#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/types.hpp"

namespace loopspec {

namespace {

// The functions of `copyreg` that put it together again.
Value rebuild(const char* name, Value (*body)(Value*)) {
  static auto* made = new std::map<std::string, Value>;
  Value& function = (*made)[name];
  if (!function) {
    Ref<NativeFunction> f = make_native({name, body});
    f->module = make_str("copyreg");
    function = f;
  }
  return function;
}

Value new_object(Value* a) {
  static Str* const new_name = intern("__new__");
  const Value create = get_attribute(a[0], new_name);
  if (!create) return Value();
  std::vector<Value> all{a[0]};
  for (const Value& v : a[1].as<Tuple>()->items()) all.push_back(v);
  return call(create, Args(all.data(), all.size()));
}

Value reconstruct(Value* a) {
  static Str* const new_name = intern("__new__");
  const Value create = get_attribute(a[1], new_name);
  if (!create) return Value();
  return a[1].same(Value(classes.object)) ? call(create, {a[0]}) : call(create, {a[0], a[2]});
}

// The instance's dictionary, or what its own __getstate__ says; None when there is nothing.
Value state_of(const Value& v) {
  static Str* const getstate = intern("__getstate__");
  if (const Value own = lookup_special(v, getstate)) return call(own);
  if (pending()) return Value();
  const Value dict = find_attribute(v, names().dict);
  if (!dict) return pending() ? Value() : Value::none();
  return is_dict(dict) && dict.as<Dict>()->size() == 0 ? Value::none() : dict;
}

std::optional<std::vector<Value>> new_arguments(const Value& v) {
  static Str* const getnewargs = intern("__getnewargs__");
  if (const Value own = lookup_special(v, getnewargs)) return to_vector(call(own));
  if (pending()) return std::nullopt;
  for (Class* plain : {classes.int_, classes.float_, classes.str, classes.bytes, classes.tuple})
    if (is_instance(v, plain)) {
      const Value value = call(Value(plain), {v});
      if (!value) return std::nullopt;
      return std::vector<Value>{value};
    }
  return std::vector<Value>{};
}

Value reduce_newer(const Value& v) {
  const auto arguments = new_arguments(v);
  if (!arguments) return Value();
  std::vector<Value> all{Value(class_of(v))};
  all.insert(all.end(), arguments->begin(), arguments->end());
  const Value state = state_of(v);
  if (!state) return Value();
  const Value items = is_list(v) ? iterate(v) : Value::none();
  static Str* const items_name = intern("items");
  const Value pairs = is_dict(v) ? call_method(v, items_name) : Value::none();
  if (!items || !pairs) return Value();
  const Value iterator = pairs.is_none() ? pairs : iterate(pairs);
  return make_tuple({rebuild("__newobj__(cls, *args)", new_object),
                     Value(make_tuple(std::move(all))), state, items, iterator});
}

Value reduce_older(const Value& v) {
  Class* base = class_of(v)->native();
  const Value plain = base == classes.object ? Value::none() : call(Value(base), {v});
  const Value state = state_of(v);
  if (!plain || !state) return Value();
  const Value function = rebuild("_reconstructor(cls, base, state)", reconstruct);
  const Value arguments = make_tuple({Value(class_of(v)), Value(base), plain});
  return state.is_none() ? make_tuple({function, arguments})
                         : make_tuple({function, arguments, state});
}

Value reduce_with_protocol(Value* a) {
  static Str* const reduce = intern("__reduce__");
  const auto protocol = as_int64(a[1]);
  if (!protocol) return raise_type_error("'{}' object cannot be interpreted as an integer", a[1]);
  if (!class_of(a[0])->lookup(reduce).same(classes.object->lookup(reduce)))
    return call_method(a[0], reduce);
  return *protocol >= 2 ? reduce_newer(a[0]) : reduce_older(a[0]);
}

void add_names(const Dict* dict, std::set<std::string>& into) {
  if (dict == nullptr) return;
  for (const Dict::Entry& e : dict->entries())
    if (e.key && is_str(e.key)) into.insert(e.key.as<Str>()->text());
}

Value listed(const std::set<std::string>& all) {
  std::vector<Value> items;
  for (const std::string& name : all) items.emplace_back(make_str(name));
  return make_list(std::move(items));
}

Value directory(Value* a) {
  std::set<std::string> all;
  const Value dict = find_attribute(a[0], names().dict);
  if (!dict && pending()) return Value();
  if (dict && is_dict(dict)) add_names(dict.as<Dict>(), all);
  for (const Class* c : class_of(a[0])->mro()) add_names(c->dict(), all);
  return listed(all);
}

Value class_directory(Value* a) {
  std::set<std::string> all;
  for (const Class* c : a[0].as<Class>()->mro()) add_names(c->dict(), all);
  return listed(all);
}

Value module_directory(Value* a) {
  std::set<std::string> all;
  add_names(a[0].object()->attributes(false), all);
  return listed(all);
}

}  // namespace

void install_object_methods() {
  define_methods(classes.object,
                 {{"C __reduce__(self, /)", [](Value* a) { return reduce_older(a[0]); }},
                  {"C __reduce_ex__(self, protocol, /)", reduce_with_protocol},
                  {"C __dir__(self, /)", directory}});
  define_methods(classes.type, {{"C __dir__(self, /)", class_directory}});
  define_methods(classes.module, {{"C __dir__(self, /)", module_directory}});
  define_class_methods(classes.object, {{"C __subclasshook__(cls, subclass, /)",
                                         [](Value*) { return Value::not_implemented(); }}});
}

}  // namespace loopspec
