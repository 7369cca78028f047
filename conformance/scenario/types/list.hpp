// The parts of list that lie in files of their own.
#pragma once

#include "reference/objects/containers.hpp"

namespace loopspec {

void define_list_methods();
// list.sort(key=, reverse=); false: raised.
bool sort_list(const Value& list, const Value& key, bool reverse);
// Adds the items of any iterable at the end; false: raised.
bool extend_list(const Value& list, const Value& iterable);

inline std::vector<Value>& items_of(const Value& v) {
  return v.as<List>()->items;
}

}  // namespace loopspec
