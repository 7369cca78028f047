// `%` formatting: one engine for str and bytes.
#pragma once

#include <string>
#include <string_view>

#include "reference/objects/value.hpp"

namespace loopspec {

enum class PercentTarget { text, bytes };
// False: raised. `arguments` is the right operand.
bool percent_build(PercentTarget target, std::string_view format, const Value& arguments,
                   std::string* out);

}  // namespace loopspec
