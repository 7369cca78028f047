// Tuples whose items have names as well, as sys.version_info.
#pragma once

#include <initializer_list>
#include <vector>

#include "reference/objects/class.hpp"
#include "reference/objects/containers.hpp"

namespace loopspec {

// A class like "sys.version_info"; programs cannot make instances of it.
Class* make_struct_sequence_class(const char* full_name, std::initializer_list<const char*> fields);
Ref<Tuple> make_struct_sequence(Class* cls, std::vector<Value> items);

}  // namespace loopspec
