#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "conformance/trace/comparison.hpp"

namespace loopspec {

// A rule that the scenario bears witness to, as far as the rule book tells of it.
struct RuleHint {
  std::string id;
  std::string sentence;
  std::string if_this_fails;  // may be empty
};

// What is said around two traces that differ.
struct Setting {
  std::string scenario;  // its path, as the user knows it
  std::string source;
  std::string left;  // names of the subjects
  std::string right;
  std::vector<RuleHint> rules;
  std::string reproduce;    // the command line that shows this again
  std::size_t width = 100;  // of the page, in terminal columns; 60 is the least that is used
};

// A page on the first difference: the scenario, both traces side by side around the place with the
// differing line marked, both values in full with a mark under the first character that differs,
// the rules concerned, the line to reproduce.
std::string explain(const Trace& left, const Trace& right, const Difference& difference,
                    const Setting& setting);

}  // namespace loopspec
