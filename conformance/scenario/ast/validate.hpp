// What may be relied on about a tree: it has the shape of CPython's abstract grammar, and CPython's
// compiler accepts it.
#pragma once

#include "conformance/scenario/ast/node.hpp"
#include "conformance/scenario/ast/tree_error.hpp"

namespace loopspec::ast {

// Shape: the root is a Module; every required field is there and holds nodes of the right category;
// operators exist; lists that go in pairs have the same length; targets can be assigned to;
// constants are ones that a source can hold; nothing is nested deeper than kMaximumDepth. Throws
// TreeError naming the place of the first thing that is wrong. Then check_syntax (see syntax.hpp).
void validate(const Node& module);

}  // namespace loopspec::ast
