#include "conformance/scenario/types/generic_alias.hpp"

#include <algorithm>
#include <array>

#include "conformance/scenario/types/support.hpp"
#include "reference/objects/subscript.hpp"

namespace loopspec {

namespace {

Class* alias_class = nullptr;

GenericAlias* alias_of(const Value& v) {
  return v.as<GenericAlias>();
}

// Attributes of the alias itself; all others are those of the origin.
bool is_own_attribute(std::string_view name) {
  constexpr std::array kOwn{"__origin__",
                            "__args__",
                            "__parameters__",
                            "__mro_entries__",
                            "__reduce_ex__",
                            "__reduce__",
                            "__copy__",
                            "__deepcopy__",
                            "__unpacked__",
                            "__class__",
                            "__typing_unpacked_tuple_args__"};
  return std::find(kOwn.begin(), kOwn.end(), name) != kOwn.end();
}

Value get_attribute_of_alias(const Value& self, Str* name) {
  return is_own_attribute(name->view()) ? generic_getattr(self, name)
                                        : get_attribute(alias_of(self)->origin, name);
}

Value repr_of_alias(const Value& self) {
  std::string text;
  if (!append_type_name(alias_of(self)->origin, &text)) return Value();
  text += '[';
  const Tuple& args = *alias_of(self)->args;
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (i != 0) text += ", ";
    if (!append_type_name(args[i], &text)) return Value();
  }
  return adopt_str(text + (args.size() == 0 ? "()]" : "]"));
}

Value call_origin(const Value& self, const Args& args) {
  Value made = call(alias_of(self)->origin, args);
  static Str* const name = intern("__orig_class__");
  if (made && !set_attribute(made, name, self)) {
    if (!pending_is(classes.AttributeError) && !pending_is(classes.TypeError)) return Value();
    clear_pending();
  }
  return made;
}

Value compare_aliases(const Value& a, const Value& b, CompareOp op) {
  if (!is_generic_alias(b) || (op != CompareOp::eq && op != CompareOp::ne))
    return Value::not_implemented();
  int same = equal(alias_of(a)->origin, alias_of(b)->origin);
  if (same > 0) same = equal(Value(alias_of(a)->args), Value(alias_of(b)->args));
  return same < 0 ? Value() : Value::boolean((same != 0) == (op == CompareOp::eq));
}

bool hash_of_alias(const Value& self, std::int64_t* out) {
  std::int64_t origin = 0;
  std::int64_t args = 0;
  if (!hash(alias_of(self)->origin, &origin) || !hash(Value(alias_of(self)->args), &args))
    return false;
  *out = origin ^ args;
  return true;
}

bool is_type_variable(const Value& v) {
  const std::string& name = type_name(v);
  return name == "TypeVar" || name == "ParamSpec" || name == "TypeVarTuple";
}

void add_parameters(const Tuple& args, std::vector<Value>* out) {
  const auto add = [out](const Value& v) {
    if (std::none_of(out->begin(), out->end(), [&v](const Value& seen) { return seen.same(v); }))
      out->push_back(v);
  };
  static Str* const name = intern("__parameters__");
  for (const Value& arg : args.items()) {
    if (is_type_variable(arg)) {
      add(arg);
    } else if (!is_instance(arg, classes.type)) {
      const Value inner = find_attribute(arg, name);
      if (!inner || !is_tuple(inner)) continue;
      for (const Value& v : inner.as<Tuple>()->items()) add(v);
    }
  }
}

std::span<const Value> as_items(const Value& item) {
  return is_tuple(item) ? item.as<Tuple>()->items() : std::span<const Value>(&item, 1);
}

// list[T][int]: the arguments take the places of the type variables.
Value substituted(const Value& self, const Value& item) {
  const auto parameters = alias_of(self)->parameters->items();
  const auto given = as_items(item);
  const auto shown = repr_text(self);
  if (!shown) return Value();
  if (parameters.empty() && !since(11))
    return type_error({"There are no type variables left in ", *shown});
  if (parameters.empty()) return type_error({*shown, " is not a generic class"});
  if (given.size() != parameters.size()) {
    const char* const amount = given.size() > parameters.size() ? "Too many" : "Too few";
    if (!since(11)) return type_error({amount, " arguments for ", *shown});
    return type_error({amount, " arguments for ", *shown, "; actual ", std::to_string(given.size()),
                       ", expected ", std::to_string(parameters.size())});
  }
  std::vector<Value> args;
  for (const Value& arg : alias_of(self)->args->items()) {
    const auto at = std::find_if(parameters.begin(), parameters.end(),
                                 [&arg](const Value& p) { return p.same(arg); });
    args.push_back(at == parameters.end() ? arg : given[usize(at - parameters.begin())]);
  }
  return make_generic_alias(alias_of(self)->origin, make_tuple(std::move(args)));
}

Value create_alias(Class*, const Args& args) {
  if (!no_keywords("GenericAlias", args) || !check_count("GenericAlias", args, 2, 2))
    return Value();
  return make_generic_alias(args[0], args[1]);
}

Value refuse_check(const char* function) {
  return type_error({function, "() argument 2 cannot be a parameterized generic"});
}

// type[int]: the attribute is a data descriptor, so that it goes before the classes' own ones.
Value class_getitem_of(const Value& self) {
  static Str* const name = intern("__class_getitem__");
  static const Value maker = make_native({"C __class_getitem__(item, /)", [](Value* a) {
                                            return make_generic_alias(Value(classes.type), a[0]);
                                          }});
  if (self.same(Value(classes.type))) return maker;
  auto* cls = self.as<Class>();
  const Value found = cls->lookup(name);
  if (!found)
    return raise(classes.AttributeError, join_text({"type object '", cls->name(),
                                                    "' has no attribute '__class_getitem__'"}));
  const auto get = class_of(found)->slots.descr_get;
  return get != nullptr ? get(found, Value(), cls) : found;
}

}  // namespace

GenericAlias::GenericAlias(Class* cls, Value o, Ref<Tuple> a)
    : Container(cls), origin(std::move(o)), args(std::move(a)) {
  std::vector<Value> found;
  add_parameters(*args, &found);
  parameters = make_tuple(std::move(found));
}

void GenericAlias::visit(Visitor& visitor) {
  visitor.visit(origin);
  visitor.visit(args);
  visitor.visit(parameters);
}

void GenericAlias::clear() {
  origin = Value::none();
  args = parameters = make_tuple({});
}

Value make_generic_alias(const Value& origin, const Value& item) {
  Ref<Tuple> args = is_tuple(item) ? Ref<Tuple>(item.as<Tuple>()) : make_tuple({item});
  return make<GenericAlias>(alias_class, origin, std::move(args));
}

bool is_generic_alias(const Value& v) noexcept {
  return class_of(v) == alias_class;
}

bool append_type_name(const Value& v, std::string* out) {
  if (v.is_ellipsis()) return *out += "...", true;
  if (class_of(v) == classes.type || is_instance(v, classes.type))
    return *out += v.as<Class>()->full_name(), true;
  const auto shown = repr_text(v);
  if (shown) *out += *shown;
  return shown.has_value();
}

void install_generic_alias() {
  alias_class = Class::builtin("types.GenericAlias", classes.object, "types");
  alias_class->qualname = make_str("GenericAlias");
  Slots& s = alias_class->slots;
  s.create = create_alias;
  s.getattr = get_attribute_of_alias;
  s.repr = repr_of_alias;
  s.call = call_origin;
  s.compare = compare_aliases;
  s.hash = hash_of_alias;
  s.getitem = substituted;
  s.binary[static_cast<std::size_t>(BinaryOp::or_)] = unite_types;
  define_attributes(
      alias_class,
      {{"__origin__", [](const Value& v) { return alias_of(v)->origin; }},
       {"__args__", [](const Value& v) -> Value { return alias_of(v)->args; }},
       {"__parameters__", [](const Value& v) -> Value { return alias_of(v)->parameters; }}});
  define_methods(
      alias_class,
      {{"C __mro_entries__(self, bases, /)",
        [](Value* a) -> Value { return make_tuple({alias_of(a[0])->origin}); }},
       {"C __instancecheck__(self, instance, /)",
        [](Value*) { return refuse_check("isinstance"); }},
       {"C __subclasscheck__(self, cls, /)", [](Value*) { return refuse_check("issubclass"); }}});
  for (Class* cls : {classes.list, classes.dict, classes.tuple, classes.set, classes.frozenset})
    make_subscriptable(cls);
  set_alias_maker(make_generic_alias);
  define_attributes(classes.type, {{"__class_getitem__", class_getitem_of}});
}

}  // namespace loopspec
