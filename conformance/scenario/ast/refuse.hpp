// How a program that CPython's compiler would not take is turned away.
#pragma once

#include <string_view>

#include "conformance/scenario/ast/node.hpp"
#include "conformance/scenario/ast/tree_error.hpp"

namespace loopspec::ast {

// TreeError, the message after the node's place.
[[noreturn]] void refuse(const Node& node, std::string_view message);

inline void require(bool holds, const Node& node, std::string_view otherwise) {
  if (!holds) {
    refuse(node, otherwise);
  }
}

}  // namespace loopspec::ast
