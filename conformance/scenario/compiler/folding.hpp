// Expressions whose value is known before the program runs.
#pragma once

#include "conformance/scenario/ast/node.hpp"
#include "reference/objects/value.hpp"

namespace loopspec {

Value constant_value(const ast::Constant& constant);

// True, and the value in *out, for what CPython's compiler folds of numbers, strings and tuples of
// them. What would raise, or become large, is left to run time.
bool fold_constants(const ast::Node& node, Value* out);

}  // namespace loopspec
