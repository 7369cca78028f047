// The Python text of programs.
#pragma once

#include <string>

#include "conformance/generator/language/program.hpp"

namespace loopspec::generator::language {

// One module: each program is a function that is called once, and what it observed is printed.
std::string to_source(const Batch& batch, int minor);

}  // namespace loopspec::generator::language
