// From a tree back to Python source.
//
// The text parses back to the same tree on every Python that knows the syntax in it: strings within
// f-strings use other quotes than the f-string around them, as versions before 3.12 demand, unless
// only 3.12 can say it at all (a backslash within a replacement field, more than four levels of
// quotes). Every statement is on one line, so a node's line is the statement's.
#pragma once

#include <string>

#include "conformance/scenario/ast/node.hpp"

namespace loopspec::ast {

// The tree must be valid (see validate.hpp).
std::string to_source(const Node& module);
std::string expression_to_source(const Node& expression);

// The same text; every node gets the position that CPython's ast would give it for that text, in
// characters. Within an f-string, where versions differ, nodes get the position of the f-string.
std::string to_source_with_positions(Node& module);

}  // namespace loopspec::ast
