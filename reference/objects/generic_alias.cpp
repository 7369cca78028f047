#include "reference/objects/generic_alias.hpp"

#include <fmt/format.h>

#include "reference/objects/class.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

namespace {

Class* alias_class = nullptr;

GenericAlias* self_of(const Value& v) {
  return v.as<GenericAlias>();
}

std::string shown(const Value& v) {
  if (v.is_ellipsis()) return "...";
  if (is_instance(v, classes.type)) return v.as<Class>()->full_name();
  return safe_repr(v);
}

Value alias_repr(const Value& self) {
  std::string inside;
  for (const Value& v : self_of(self)->args->items())
    inside += (inside.empty() ? "" : ", ") + shown(v);
  return make_str(
      fmt::format("{}[{}]", shown(self_of(self)->origin), inside.empty() ? "()" : inside));
}

Value alias_call(const Value& self, const Args& args) {
  Value made = call(self_of(self)->origin, args);
  static Str* const orig_class = intern("__orig_class__");
  if (made && made.is_object() && !set_attribute(made, orig_class, self)) clear_pending();
  return made;
}

// What the alias itself has; everything else is the origin's.
Value alias_getattr(const Value& self, Str* name) {
  if (const Value own = class_of(self)->lookup(name); own && name != names().class_)
    return generic_getattr(self, name);
  if (name->view().starts_with("__") && name != names().name && name != names().qualname &&
      name != names().module)
    return generic_getattr(self, name);
  return get_attribute(self_of(self)->origin, name);
}

Value alias_compare(const Value& a, const Value& b, CompareOp op) {
  if (class_of(b) != alias_class || (op != CompareOp::eq && op != CompareOp::ne))
    return Value::not_implemented();
  int same = equal(self_of(a)->origin, self_of(b)->origin);
  if (same > 0) same = equal(self_of(a)->args, self_of(b)->args);
  return same < 0 ? Value() : Value::boolean((same != 0) == (op == CompareOp::eq));
}

bool alias_hash(const Value& self, std::int64_t* out) {
  std::int64_t of_args = 0;
  if (!hash(self_of(self)->origin, out) || !hash(self_of(self)->args, &of_args)) return false;
  *out ^= of_args;
  return true;
}

Value alias_getitem(const Value& self, const Value& item) {
  return make_generic_alias(self_of(self)->origin, item);
}
Value refuse_instance_check(Value*) {
  return raise(classes.TypeError, "isinstance() argument 2 cannot be a parameterized generic");
}

}  // namespace

GenericAlias::GenericAlias(Value o, Ref<Tuple> a)
    : Container(alias_class), origin(std::move(o)), args(std::move(a)) {}

void GenericAlias::visit(Visitor& v) {
  v.visit(origin);
  v.visit(args);
}

void GenericAlias::clear() {
  origin = Value::none();
}

Value make_generic_alias(const Value& origin, const Value& item) {
  Ref<Tuple> args = is_tuple(item) ? Ref<Tuple>(item.as<Tuple>()) : make_tuple({item});
  return make<GenericAlias>(origin, std::move(args));
}

void make_subscriptable(Class* cls) {
  define_class_methods(cls, {{"C __class_getitem__(cls, item, /)",
                              [](Value* a) -> Value { return make_generic_alias(a[0], a[1]); }}});
}

Class* generic_alias_class() {
  return alias_class;
}

void install_generic_alias() {
  alias_class = Class::builtin("types.GenericAlias", classes.object, "types");
  alias_class->qualname = make_str("GenericAlias");
  Slots& s = alias_class->slots;
  s.repr = alias_repr;
  s.call = alias_call;
  s.getattr = alias_getattr;
  s.compare = alias_compare;
  s.hash = alias_hash;
  s.getitem = alias_getitem;
  s.create = [](Class*, const Args& args) -> Value {
    if (args.positional != 2)
      return raise(classes.TypeError,
                   fmt::format("GenericAlias expected 2 arguments, got {}", args.positional));
    return make_generic_alias(args[0], args[1]);
  };
  s.init = [](const Value&, const Args&) { return true; };
  define_attributes(alias_class,
                    {{"__origin__", [](const Value& v) { return self_of(v)->origin; }},
                     {"__args__", [](const Value& v) -> Value { return self_of(v)->args; }},
                     {"__parameters__", [](const Value&) -> Value { return make_tuple({}); }}});
  define_methods(alias_class,
                 {{"C __mro_entries__(self, bases, /)",
                   [](Value* a) -> Value { return make_tuple({self_of(a[0])->origin}); }},
                  {"C __instancecheck__(self, instance, /)", refuse_instance_check},
                  {"C __subclasscheck__(self, subclass, /)", refuse_instance_check}});
  for (Class* cls : {classes.list, classes.dict, classes.tuple, classes.set, classes.frozenset})
    make_subscriptable(cls);
}

}  // namespace loopspec
