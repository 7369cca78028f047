// Public names of CPython's modules that this implementation lacks: refused before a program runs.
#pragma once

#include <string>

namespace loopspec {

bool is_unsupported_name(const std::string& module, const std::string& name);

}  // namespace loopspec
