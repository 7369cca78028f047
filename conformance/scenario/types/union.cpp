// int | None
#include <algorithm>

#include "conformance/scenario/types/generic_alias.hpp"
#include "conformance/scenario/types/set.hpp"
#include "conformance/scenario/types/support.hpp"

namespace loopspec {

namespace {

Class* union_class = nullptr;

Union* union_of(const Value& v) {
  return v.as<Union>();
}

bool can_be_member(const Value& v) {
  return v.is_none() || is_instance(v, classes.type) || is_generic_alias(v) || is_union(v);
}

// None stands for its class; unions are opened; each member once. False: raised.
bool add_members(const Value& v, std::vector<Value>* members) {
  if (is_union(v)) {
    for (const Value& one : union_of(v)->args->items())
      if (!add_members(one, members)) return false;
    return true;
  }
  const Value member = v.is_none() ? Value(classes.NoneType) : v;
  for (const Value& seen : *members)
    if (const int same = equal(seen, member); same != 0) return same > 0;
  members->push_back(member);
  return true;
}

Value repr_of_union(const Value& self) {
  std::string text;
  for (const Value& arg : union_of(self)->args->items()) {
    if (!text.empty()) text += " | ";
    if (arg.same(Value(classes.NoneType))) {
      text += "None";
    } else if (!append_type_name(arg, &text)) {
      return Value();
    }
  }
  return adopt_str(std::move(text));
}

// Order does not matter: as sets.
Ref<Set> members_of(const Value& v) {
  Ref<Set> set = make_set();
  return set_update(set.get(), Value(union_of(v)->args)) ? set : Ref<Set>();
}

Value compare_unions(const Value& a, const Value& b, CompareOp op) {
  if (!is_union(b) || (op != CompareOp::eq && op != CompareOp::ne)) return Value::not_implemented();
  const Ref<Set> x = members_of(a);
  const Ref<Set> y = x ? members_of(b) : nullptr;
  return y ? compare(x, y, op) : Value();
}

bool hash_of_union(const Value& self, std::int64_t* out) {
  std::uint64_t sum = union_of(self)->args->size();
  for (const Value& arg : union_of(self)->args->items()) {
    std::int64_t one = 0;
    if (!hash(arg, &one)) return false;
    sum += static_cast<std::uint64_t>(one) * 0x9E3779B97F4A7C15U;
  }
  *out = static_cast<std::int64_t>(sum >> 1);
  return true;
}

template <int (*check)(const Value&, const Value&)>
Value check_members(Value* a) {
  const int result = check(a[1], Value(union_of(a[0])->args));
  return result < 0 ? Value() : Value::boolean(result != 0);
}

Value parameters(const Value& self) {
  const Value alias = make_generic_alias(Value::none(), Value(union_of(self)->args));
  return alias.as<GenericAlias>()->parameters;
}

}  // namespace

Union::Union(Ref<Tuple> a) : Container(union_class), args(std::move(a)) {}
void Union::visit(Visitor& visitor) {
  visitor.visit(args);
}
void Union::clear() {
  args = make_tuple({});
}

bool is_union(const Value& v) noexcept {
  return class_of(v) == union_class;
}

Value unite_types(const Value& left, const Value& right) {
  if (!since(10) || !can_be_member(left) || !can_be_member(right)) return Value::not_implemented();
  std::vector<Value> members;
  if (!add_members(left, &members) || !add_members(right, &members)) return Value();
  return members.size() == 1 ? members.front() : Value(make<Union>(make_tuple(std::move(members))));
}

void install_union() {
  union_class = Class::builtin("UnionType", classes.object, "types");
  Slots& s = union_class->slots;
  s.create = cannot_create;
  s.repr = repr_of_union;
  s.compare = compare_unions;
  s.hash = hash_of_union;
  s.binary[static_cast<std::size_t>(BinaryOp::or_)] = unite_types;
  define_attributes(union_class,
                    {{"__args__", [](const Value& v) -> Value { return union_of(v)->args; }},
                     {"__parameters__", parameters}});
  define_methods(union_class,
                 {{"C __instancecheck__(self, instance, /)", check_members<is_instance_of>},
                  {"C __subclasscheck__(self, cls, /)", check_members<is_subclass_of>}});
  classes.type->slots.binary[static_cast<std::size_t>(BinaryOp::or_)] = unite_types;
}

}  // namespace loopspec
