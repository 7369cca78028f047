// What is outside of the language, found before a program runs.
#pragma once

#include <string>
#include <vector>

#include "conformance/scenario/ast/node.hpp"

namespace loopspec {

struct Complaint {
  int line = 0;
  int column = 0;  // 0-based
  std::string message;
};

// All places at once, in the order of the source: statements, modules, attributes of modules and
// builtins that CPython has and this implementation lacks. A name that CPython does not know either
// is no complaint: it is a NameError.
std::vector<Complaint> check(const ast::Node& module);

}  // namespace loopspec
