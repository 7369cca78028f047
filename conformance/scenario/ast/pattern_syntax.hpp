#pragma once

#include "conformance/scenario/ast/node.hpp"

namespace loopspec::ast {

// Refuses the patterns of a `match` that CPython's compiler refuses: those after one that always
// matches, names bound twice or by some alternatives only, several stars. TreeError.
void check_patterns(const Node& match);

}  // namespace loopspec::ast
