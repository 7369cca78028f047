// What is said of a tree that is not one: where in it, and what was wrong there.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace loopspec::ast {

// A tree that CPython's ast could not have made. The message begins with the place, as a path in
// the JSON form of the tree: `$.body[0].value: ...`.
class TreeError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// One step from the root of a tree to the node at hand. Lives on the stack of the function that
// descends.
struct TreePath {
  const TreePath* parent = nullptr;
  std::string_view field;
  int index = -1;  // -1: the field holds one thing, not a list
  int depth = 0;   // of nodes above

  TreePath within(std::string_view name) const noexcept { return {this, name, -1, depth}; }
  TreePath element(std::string_view name, int position) const noexcept {
    return {this, name, position, depth};
  }
  std::string text() const;
  // Throws TreeError about this place.
  [[noreturn]] void fail(std::string_view what) const;
};

// The deepest nesting of nodes that a tree may have; whoever descends into a tree by recursion
// relies on it.
inline constexpr int kMaximumDepth = 400;

}  // namespace loopspec::ast
