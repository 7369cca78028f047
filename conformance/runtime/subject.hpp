#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "conformance/trace/enumeration.hpp"
#include "conformance/trace/trace.hpp"

namespace loopspec {

// Who a subject says it is when it starts.
struct SubjectInfo {
  std::string name;            // "cpython", "reference", ...
  std::string version;         // its full version, "3.13.0"
  std::string implementation;  // free text for a person: compiler, build, accelerator
  std::vector<std::string> capabilities;
  double quantum = 0.0;  // the grain of its timers in seconds

  bool can(std::string_view capability) const {
    return std::ranges::find(capabilities, capability) != capabilities.end();
  }
};

// One scenario to run.
struct Request {
  std::string name;      // its path, as the user knows it
  std::string corpus;    // its path below conformance/scenarios, empty for other files
  std::string source;    // the Python text
  std::string tree;      // CPython's ast of it as JSON text; empty: nobody has read it
  std::string version;   // the CPython version to behave as; empty: the subject's own choice
  double quantum = 0.0;  // the grain in seconds to round deadlines up to; 0: leave them
  std::optional<Choices> choices =
      {};                   // what to choose where an order is free; absent: its own way
  bool real_clock = false;  // waits really wait; times are seconds after the start of the run
  // Where the run ends, by kind: "time" (seconds that the clock may come to), "iterations",
  // "steps", "memory" (bytes); what is absent is as ever.
  std::map<std::string, double> limits = {};
};

// Why there is no trace.
struct Failure {
  enum class Kind {
    unsupported,       // the subject says that the scenario is outside what it can run
    not_in_version,    // the scenario cannot exist in that version of Python
    lacks_capability,  // the subject has not what the scenario needs, and finds out while it runs
    scenario,          // the file is no Python program
    internal,          // the subject says that it went wrong itself
    crash,             // the process ended without answering
    timeout,           // no answer came within the wall-clock time
    protocol,          // what came is no answer to what was asked
  };
  Kind kind;
  std::string message;  // for a person, without the subject's name
};

using Answer = std::variant<Trace, Failure>;

// The subject cannot be had at all: it does not start, or nothing is known under that name.
struct SubjectError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Something that runs scenarios and reports traces; it never judges. Not thread-safe: one thread
// uses one Subject.
class Subject {
 public:
  Subject() = default;
  Subject(const Subject&) = delete;
  Subject& operator=(const Subject&) = delete;
  virtual ~Subject() = default;

  // Starts the subject if it does not run yet. Throws SubjectError.
  virtual const SubjectInfo& info() = 0;

  // Never throws for what the scenario or the subject does; after a failure the next call starts
  // afresh.
  virtual Answer run(const Request& request) = 0;
};

}  // namespace loopspec
