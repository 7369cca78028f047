#include "conformance/scenario/types/dict.hpp"
#include "conformance/scenario/types/set.hpp"
#include "conformance/scenario/types/support.hpp"

namespace loopspec {

namespace {

// Calls f(item, hash) for each element until it gives false. The set must not change meanwhile.
template <class F>
bool each(const Set& set, F f) {
  std::size_t position = 0;
  Value item;
  std::int64_t hash = 0;
  while (set.step(&position, &item, &hash))
    if (!f(item, hash)) return false;
  return true;
}

// The same for any iterable; false: f gave false, or raised.
template <class F>
bool each_of(const Value& iterable, F f) {
  if (is_set(iterable)) return each(*set_of(iterable), f);
  const Value iterator = iterate(iterable);
  if (!iterator) return false;
  while (const Value item = next(iterator)) {
    std::int64_t hash = 0;
    if (!hash_key(item, &hash) || !f(item, hash)) return false;
  }
  return !pending();
}

bool add_keys(Set* set, const Dict& dict) {
  set->expect(dict.size());
  for (std::size_t i = 0; i < dict.entries().size(); ++i) {
    const Dict::Entry entry = dict.entries()[i];
    if (entry.key && !set->add_hashed(entry.key, entry.hash)) return false;
  }
  return true;
}

// An iterable as a set to be iterated; a set is taken as it is, unless what is left in it would be
// a set of numbers.
Value as_set(const Value& iterable) {
  if (is_set(iterable)) {
    if (!set_of(iterable)->only_numbers_left()) return iterable;
    Ref<Set> numbers = make_set();
    for (const Value& item : set_of(iterable)->ordered()) numbers->add(item);
    return numbers;
  }
  const Value set = make_set();
  return set_update(set_of(set), iterable) ? set : Value();
}

std::int64_t known_size(const Value& other) {
  if (is_set(other)) return ssize(set_of(other)->size());
  return class_of(other) == classes.dict ? ssize(dict_of(other)->size()) : -1;
}

// 1 in, 0 not, -1 raised.
int has_hashed(const Value& other, const Value& item, std::int64_t hash) {
  if (is_set(other)) return set_of(other)->contains_hashed(item, hash);
  if (dict_of(other)->get_hashed(item, hash)) return 1;
  return pending() ? -1 : 0;
}

}  // namespace

Ref<Set> empty_like(const Value& self) {
  return make<Set>(class_of(self)->is_subclass_of(classes.frozenset) ? classes.frozenset
                                                                     : classes.set);
}

Value constant_set(std::span<const Value> items) {
  Ref<Set> written = make<Set>(classes.frozenset);
  for (const Value& item : items)
    if (!written->add(item)) return Value();
  Ref<Set> merged =
      make<Set>(classes.frozenset);  // constants are built anew when equal ones are merged
  for (const Value& item : written->ordered())
    if (!merged->add(item)) return Value();
  return merged;
}

bool set_update(Set* set, const Value& other) {
  if (is_set(other)) return set->merge(*set_of(other));
  if (class_of(other) == classes.dict) return add_keys(set, *dict_of(other));
  return each_of(
      other, [set](const Value& item, std::int64_t hash) { return set->add_hashed(item, hash); });
}

Value set_copy(const Value& self) {
  Ref<Set> result = empty_like(self);
  return result->merge(*set_of(self)) ? Value(result) : Value();
}

Value set_intersection(const Value& self, const Value& other) {
  if (other.same(self)) return set_copy(self);
  Ref<Set> result = empty_like(self);
  const Set* asked = set_of(self);
  Value iterated = other;
  if (is_set(other) && set_of(other)->size() > asked->size()) {
    asked = set_of(other);
    iterated = self;
  }
  const bool ok = each_of(iterated, [&](const Value& item, std::int64_t hash) {
    const int in = asked->contains_hashed(item, hash);
    return in == 0 || (in > 0 && result->add_hashed(item, hash));
  });
  return ok ? Value(result) : Value();
}

bool set_difference_update(Set* set, const Value& other) {
  if (other.object() == set) {
    set->Set::clear();
    return true;
  }
  Value removed = other;
  if (is_set(other) && (set_of(other)->size() >> 3) > set->size()) {
    removed = set_intersection(Value(set), other);
    if (!removed) return false;
  }
  const bool ok = each_of(removed, [set](const Value& item, std::int64_t hash) {
    return set->discard_hashed(item, hash) >= 0;
  });
  if (ok) set->tidy();
  return ok;
}

Value set_difference(const Value& self, const Value& other) {
  const Set& all = *set_of(self);
  const std::int64_t size = known_size(other);
  if (size < 0 || ssize(all.size() >> 2) > size) {
    const Value result = set_copy(self);
    return result && set_difference_update(set_of(result), other) ? result : Value();
  }
  Ref<Set> result = empty_like(self);
  const bool ok = each(all, [&](const Value& item, std::int64_t hash) {
    const int in = has_hashed(other, item, hash);
    return in > 0 || (in == 0 && result->add_hashed(item, hash));
  });
  return ok ? Value(result) : Value();
}

bool set_symmetric_difference_update(Set* set, const Value& other) {
  if (other.object() == set) {
    set->Set::clear();
    return true;
  }
  const Value others = class_of(other) == classes.dict ? other : as_set(other);
  if (!others) return false;
  return each_of(others, [set](const Value& item, std::int64_t hash) {
    const int discarded = set->discard_hashed(item, hash);
    return discarded > 0 || (discarded == 0 && set->add_hashed(item, hash));
  });
}

Value set_symmetric_difference(const Value& self, const Value& other) {
  Ref<Set> result = empty_like(self);
  const bool ok =
      set_update(result.get(), other) && set_symmetric_difference_update(result.get(), self);
  return ok ? Value(result) : Value();
}

int set_is_subset(const Set& a, const Set& b) {
  if (a.size() > b.size()) return 0;
  int result = 1;
  each(a, [&](const Value& item, std::int64_t hash) {
    return (result = b.contains_hashed(item, hash)) > 0;
  });
  return result;
}

int set_is_disjoint(const Set& a, const Value& other) {
  if (other.object() == &a) return a.size() == 0 ? 1 : 0;
  int result = 0;
  const auto absent = [&](const Value& item, std::int64_t hash) {
    return (result = a.contains_hashed(item, hash)) == 0;
  };
  const bool all = each_of(other, absent);
  if (pending()) return -1;
  return all ? 1 : 0;
}

}  // namespace loopspec
