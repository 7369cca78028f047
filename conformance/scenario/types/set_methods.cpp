// The methods of set and frozenset.
#include "conformance/scenario/types/set.hpp"
#include "conformance/scenario/types/support.hpp"

namespace loopspec {

namespace {

std::span<const Value> others(const Value* a) {
  return a[1].as<Tuple>()->items();
}

Value add(Value* a) {
  return set_of(a[0])->add(a[1]) ? Value::none() : Value();
}

// An unhashable set as an argument means frozenset(of it).
int discard_element(const Value& self, const Value& item) {
  const int removed = set_of(self)->discard(item);
  if (removed >= 0 || !is_set(item) || !pending_is(classes.TypeError)) return removed;
  clear_pending();
  Ref<Set> frozen = make<Set>(classes.frozenset);
  return frozen->merge(*set_of(item)) ? set_of(self)->discard(Value(frozen)) : -1;
}

Value discard(Value* a) {
  return discard_element(a[0], a[1]) < 0 ? Value() : Value::none();
}

Value remove(Value* a) {
  const int removed = discard_element(a[0], a[1]);
  if (removed == 0) return raise_with(classes.KeyError, a[1]);
  return removed < 0 ? Value() : Value::none();
}

Value pop(Value* a) {
  Value item = set_of(a[0])->pop();
  return item ? item : raise_with(classes.KeyError, make_str("pop from an empty set"));
}

Value clear(Value* a) {
  set_of(a[0])->Set::clear();
  return Value::none();
}

Value copy(Value* a) {
  return class_of(a[0]) == classes.frozenset ? a[0] : set_copy(a[0]);
}

Value united(Value* a) {
  const Value result = set_copy(a[0]);
  for (const Value& other : others(a))
    if (!result || (!other.same(a[0]) && !set_update(set_of(result), other))) return Value();
  return result;
}

Value intersection(Value* a) {
  if (others(a).empty()) return copy(a);
  Value result = a[0];
  for (const Value& other : others(a)) {
    result = set_intersection(result, other);
    if (!result) return Value();
  }
  return result;
}

Value difference(Value* a) {
  if (others(a).empty()) return copy(a);
  const Value result = set_difference(a[0], others(a)[0]);
  for (const Value& other : others(a).subspan(1))
    if (!result || !set_difference_update(set_of(result), other)) return Value();
  return result;
}

Value symmetric_difference(Value* a) {
  return set_symmetric_difference(a[0], a[1]);
}

template <bool (*change)(Set*, const Value&)>
Value change_by_all(Value* a) {
  for (const Value& other : others(a))
    if (!change(set_of(a[0]), other)) return Value();
  return Value::none();
}

Value intersection_update(Value* a) {
  const Value result = intersection(a);
  if (!result) return Value();
  if (!result.same(a[0])) set_of(a[0])->swap(*set_of(result));
  return Value::none();
}

Value symmetric_difference_update(Value* a) {
  return set_symmetric_difference_update(set_of(a[0]), a[1]) ? Value::none() : Value();
}

// The other side as a set; a set is taken as it is.
Value as_set(const Value& v) {
  if (is_set(v)) return v;
  const Value set = make_set();
  return set_update(set_of(set), v) ? set : Value();
}

Value boolean_or_raised(int r) {
  return r < 0 ? Value() : Value::boolean(r != 0);
}

Value is_subset(Value* a) {
  const Value other = as_set(a[1]);
  return other ? boolean_or_raised(set_is_subset(*set_of(a[0]), *set_of(other))) : Value();
}

Value is_superset(Value* a) {
  const Value other = as_set(a[1]);
  return other ? boolean_or_raised(set_is_subset(*set_of(other), *set_of(a[0]))) : Value();
}

Value is_disjoint(Value* a) {
  return boolean_or_raised(set_is_disjoint(*set_of(a[0]), a[1]));
}

}  // namespace

void define_set_methods() {
  for (Class* cls : {classes.set, classes.frozenset})
    define_methods(cls, {{"C copy(self, /)", copy},
                         {"C union(self, /, *others)", united},
                         {"C intersection(self, /, *others)", intersection},
                         {"C difference(self, /, *others)", difference},
                         {"C symmetric_difference(self, other, /)", symmetric_difference},
                         {"C issubset(self, other, /)", is_subset},
                         {"C issuperset(self, other, /)", is_superset},
                         {"C isdisjoint(self, other, /)", is_disjoint}});
  define_methods(classes.set,
                 {{"C add(self, object, /)", add},
                  {"C discard(self, object, /)", discard},
                  {"C remove(self, object, /)", remove},
                  {"C pop(self, /)", pop},
                  {"C clear(self, /)", clear},
                  {"C update(self, /, *others)", change_by_all<set_update>},
                  {"C difference_update(self, /, *others)", change_by_all<set_difference_update>},
                  {"C intersection_update(self, /, *others)", intersection_update},
                  {"C symmetric_difference_update(self, other, /)", symmetric_difference_update}});
}

}  // namespace loopspec
