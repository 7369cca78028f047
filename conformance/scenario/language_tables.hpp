// What the scenario language has and what it has not, gathered from the tables that the code itself
// works with.
#pragma once

#include <compare>
#include <string>
#include <vector>

#include "reference/semantics.hpp"

namespace loopspec {

// Of a group ("statement", "operator", "builtin", "method", ...): "While", "Try.finalbody", "len",
// "str.upper".
struct LanguageEntry {
  std::string group;
  std::string name;
  friend auto operator<=>(const LanguageEntry&, const LanguageEntry&) = default;
};

// Everything that programs of that version can use; the groups one after another, the grammar's in
// its own order, else by name.
std::vector<LanguageEntry> language_entries(const Version& version);

// What CPython has and the language has not: a group ("builtin", "module"), a name, and why.
struct OutsideEntry {
  std::string group;
  std::string name;
  std::string why;
};
std::vector<OutsideEntry> outside_entries();

}  // namespace loopspec
