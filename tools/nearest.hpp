#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace loopspec {

// The `count` names that take the fewest edits to become `wanted`; those that contain it count as
// nearest, and the alphabet decides between equals.
std::vector<std::string> nearest(const std::string& wanted, std::vector<std::string> names,
                                 std::size_t count);

}  // namespace loopspec
