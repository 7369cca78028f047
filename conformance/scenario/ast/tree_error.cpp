#include "conformance/scenario/ast/tree_error.hpp"

namespace loopspec::ast {

std::string TreePath::text() const {
  if (parent == nullptr) {
    return "$";
  }
  std::string path = parent->text();
  path += '.';
  path += field;
  if (index >= 0) {
    path += '[' + std::to_string(index) + ']';
  }
  return path;
}

void TreePath::fail(std::string_view what) const {
  throw TreeError(text() + ": " + std::string(what));
}

}  // namespace loopspec::ast
