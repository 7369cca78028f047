#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "conformance/runtime/child_process.hpp"
#include "conformance/trace/comparison.hpp"
#include "conformance/trace/enumeration.hpp"
#include "tools/exit_status.hpp"

namespace loopspec {

// What the command line said. Each command reads the members that its usage names.
struct Options {
  std::string subject, other;      // words for subjects; empty: the command's own choice
  std::vector<std::string> paths;  // empty: the corpus, where the command allows it
  std::string area, rule;          // only these scenarios, when not empty
  std::optional<Level> level;      // none: the strictest that the subjects allow
  double quantum = 0;              // seconds
  std::size_t most_runs = 1000;    // of the oracle for one scenario
  std::optional<Choices> choices;  // run --choices
  Milliseconds to_answer{10'000};
  std::map<std::string, double> limits;  // run --limit, by kind
  bool real_clock = false;               // --clock real
  double real_limit = 3;                 // seconds that a scenario may take on it
  std::size_t at_once = 1;               // so many scenarios on it at once
  std::string expectations;              // check --expectations: a file; empty: the adapter's own
  bool json = false;
  bool selects = false;   // run --selects
  bool timeline = false;  // run --timeline
};

// The commands. They write to stdout, and throw UsageError, NothingToJudge and SubjectError.
ExitStatus check(const Options& options);
ExitStatus run(const Options& options);
ExitStatus check_language(const Options& options);  // run --check
ExitStatus disassemble(const Options& options);     // run --disassemble
ExitStatus compare(const Options& options);
ExitStatus record(const Options& options);
ExitStatus list_language(const Options& options);
ExitStatus list_subjects(const Options& options);
ExitStatus list_rules(const Options& options);
ExitStatus explain_rule(const Options& options);
ExitStatus serve_subject(const Options& options);

}  // namespace loopspec
