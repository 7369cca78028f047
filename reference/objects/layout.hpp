// Which C++ object the instances of a class are, and which classes can be bases together.
#pragma once

#include <vector>

#include "reference/objects/class.hpp"

namespace loopspec {

// The class along the bases that gave instances their present form.
Class* layout_of(Class* cls);
// The base whose form the instances of a class with these bases have; null: TypeError is pending.
Class* best_base(const std::vector<Ref<Class>>& bases);
// Whether instances of such a class have a dictionary of attributes.
bool has_dictionary(const Class* cls);

}  // namespace loopspec
