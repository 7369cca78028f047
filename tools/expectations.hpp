#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tools/judging.hpp"

namespace loopspec {

// In what a subject is declared to differ, and why. A file of lines:
//
//   # a comment
//   cause NAME: one sentence on why the runtime differs
//   AREA/SCENARIO.py LEVEL NAME [since VERSION] [until VERSION]
//
// The versions are those of the CPython that is differed from. LEVEL is `ordered` when the scenario
// differs there but passes at per-task, and `per-task` when it differs at both.
struct Expected {
  std::string scenario;  // its path below conformance/scenarios, or as it was given
  Level weakest;         // the weakest level at which it differs
  std::string cause;
  std::string since = {}, until = {};
};

struct Expectations {
  std::map<std::string, std::string> causes;  // the sentence of each
  std::vector<Expected> expected;

  // What is declared of the scenario at this level and against this oracle; nullptr: that it
  // passes.
  const Expected* find(const Scenario& scenario, Level level, const Choice& oracle) const;
};

// Throws UsageError that names file and line.
Expectations read_expectations(const std::filesystem::path& file);

// Gives what differs as declared the verdict as_declared. Returns what was declared and judged but
// differs from no oracle any more.
std::vector<Expected> apply(const Expectations& expectations,
                            const std::vector<Scenario>& scenarios, const std::vector<Pair>& pairs,
                            std::vector<Result>& results);

}  // namespace loopspec
