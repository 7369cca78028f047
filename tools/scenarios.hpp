#pragma once

#include <string>
#include <variant>
#include <vector>

#include "conformance/runtime/golden_files.hpp"
#include "conformance/runtime/subject.hpp"
#include "tools/places.hpp"

namespace loopspec {

// A scenario that was asked for.
struct Scenario {
  std::string path;  // as the user gave or knows it
  std::string name;  // what subjects are told: the path, for the corpus from the repository's root
  std::string corpus;  // "<area>/<name>.py" when it belongs to the corpus, else empty
  std::string area;    // the folder below the corpus, or the folder that the file is in
  std::string source;
  std::variant<Lowered, Failure> lowered = Lowered{};  // or why it is not
  std::string rest;  // JSON text of a tree without what could not be lowered; empty: there is none

  const Header& header() const;  // empty when it could not be lowered
};

// The files that the paths name, folders with every *.py in them in order of their names; without
// paths the whole corpus. Throws UsageError for a path that is not there or cannot be read, and for
// a folder without scenarios.
std::vector<Scenario> read_scenarios(const std::vector<std::string>& paths, const Places& places);

}  // namespace loopspec
