// Expressions whose value is known before the program runs.
#pragma once

#include "conformance/scenario/ast/node.hpp"
#include "reference/objects/value.hpp"

namespace loopspec {

Value constant_value(const ast::Constant& constant);

// True, and the value in *out, for what CPython's compiler folds of numbers, strings and tuples of
// them. What would raise, or become large, is left to run time.
bool fold_constants(const ast::Node& node, Value* out);

// A display of a set whose elements are all constants is a frozenset to CPython's compiler, which
// makes it twice: from the elements, then from that one's order. True: *order is a tuple of the
// elements as the second one gets them.
bool fold_set(const ast::Node& display, Value* order);

}  // namespace loopspec
