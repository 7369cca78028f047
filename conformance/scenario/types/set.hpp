// Set algebra: with CPython's algorithms, since they decide the order of the results.
#pragma once

#include "reference/objects/containers.hpp"

namespace loopspec {

// In place; `other` is any iterable. False: raised.
bool set_update(Set* set, const Value& other);
bool set_difference_update(Set* set, const Value& other);
bool set_symmetric_difference_update(Set* set, const Value& other);

// New sets of the class of `self` (set or frozenset); null: raised.
Value set_copy(const Value& self);
Value set_intersection(const Value& self, const Value& other);
Value set_difference(const Value& self, const Value& other);
Value set_symmetric_difference(const Value& self, const Value& other);

// -1 raised.
int set_is_subset(const Set& a, const Set& b);
int set_is_disjoint(const Set& a, const Value& other);

// A display of three constants or more: CPython's compiler makes a frozenset of them, and the
// program adds it to an empty set (or iterates over it as it is). Null: raised.
Value constant_set(std::span<const Value> items);

// An empty set for results of operations on `self`.
Ref<Set> empty_like(const Value& self);
void define_set_methods();

inline Set* set_of(const Value& v) {
  return v.as<Set>();
}

}  // namespace loopspec
