// The operators of CPython's ast: how each is written.
#pragma once

#include <string_view>

namespace loopspec::ast {

// "Add" is "+", "NotIn" is "not in"; empty for what is no operator.
std::string_view operator_text(std::string_view name) noexcept;

}  // namespace loopspec::ast
