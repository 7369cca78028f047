#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "tools/commands.hpp"
#include "tools/exit_status.hpp"
#include "tools/expectations.hpp"
#include "tools/judging.hpp"
#include "tools/rule_book.hpp"

namespace loopspec {

// How often each verdict was given; indexed by Verdict.
struct Counts {
  std::array<std::size_t, all_verdicts.size()> of{};

  void add(Verdict verdict) { ++of[static_cast<std::size_t>(verdict)]; }
  std::size_t operator[](Verdict verdict) const { return of[static_cast<std::size_t>(verdict)]; }
  std::size_t judged() const {
    return (*this)[Verdict::pass] + (*this)[Verdict::differ] + (*this)[Verdict::as_declared];
  }
};

// Everything that was judged, for telling about it.
struct Report {
  const std::vector<Scenario>& scenarios;
  const std::vector<Pair>& pairs;
  const std::vector<Result>& results;
  const RuleBook& rules;
  const Places& places;
  std::string options;  // of the command line, that the line to reproduce needs too
  std::size_t width;    // of the page in columns
  const Expectations* expectations = nullptr;  // null: nothing is declared of the subject
  std::vector<Expected> stale = {};            // declared to differ, but they pass

  std::string levels() const;  // that there was judged at: "exact", "exact and ordered"
  Counts counts() const;
  ExitStatus status() const;
};

// The options of judging that the user gave, as they are given: " --level ordered".
std::string options_given(const Options& options);

// A table by area: how many of those judged passed, for every oracle; below it the counts of all
// verdicts, and the score at every level when something was judged below exact.
std::string table(const Report& report);

// How early or late events came in real time, a table for each oracle: a line for each scenario, or
// for each area if those would be too many. Empty when nothing ran in real time.
std::string lateness_table(const Report& report);

// The same for one result, a line for each event.
std::string event_table(const Report& report, const Result& result);

// What is to be said of whatever did not pass: explanations of what differs (each scenario once,
// the first few in full), a line for each of the others. Empty when there is nothing.
std::string failures(const Report& report);

// What differs as declared, by cause, and what is declared but passes. Part of failures().
std::string declared(const Report& report);

// An object a line, and a last line with the counts.
std::string json_lines(const Report& report);

// The page on one result that differs.
std::string explanation(const Report& report, const Result& result);

}  // namespace loopspec
