// Public names of CPython's modules that this implementation lacks: refused before a program runs.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace loopspec {

bool is_unsupported_name(const std::string& module, const std::string& name);
std::vector<std::string> unsupported_names(const std::string& module);

// A builtin of CPython that takes no part in the language: why, and what to write in its place.
struct OutsideBuiltin {
  std::string_view name;
  std::string_view why;
};
std::span<const OutsideBuiltin> outside_builtins();

}  // namespace loopspec
