// What CPython's parser lets pass and its compiler refuses: statements and expressions at places
// where they mean nothing.
#pragma once

#include "conformance/scenario/ast/node.hpp"
#include "conformance/scenario/ast/tree_error.hpp"

namespace loopspec::ast {

// Throws TreeError `line:column: message` (columns from 1, CPython's messages) about the first
// `return`, `yield`, `await`, `async for`, `async with`, `break`, `continue`, `nonlocal`, starred
// expression, bare `except`, parameter or keyword that CPython's compiler refuses. What follows
// from the names that a scope binds is the compiler's to find.
void check_syntax(const Node& module);

}  // namespace loopspec::ast
