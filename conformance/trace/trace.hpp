#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace loopspec {

// One print of the scenario. Its index is its place in Trace::events.
struct TraceEvent {
  std::optional<std::int64_t> iteration;  // select calls so far; absent: the subject counts none
  std::optional<double> time;             // loop.time() in seconds; absent: no loop was running
  std::optional<std::string> task;        // name of the current task; absent: none
  std::string text;                       // what was printed, without the final newline

  bool operator==(const TraceEvent& other) const;  // times to the bit
};

// How the module ended.
struct Outcome {
  enum class Kind { ok, raised, deadlock, limit };

  static Outcome ok() { return {}; }
  static Outcome raised(std::string type, std::string message) {
    return {Kind::raised, std::move(type), std::move(message)};
  }
  static Outcome deadlock() { return {Kind::deadlock, {}, {}}; }
  static Outcome limit(std::string bound) { return {Kind::limit, std::move(bound), {}}; }

  Kind kind = Kind::ok;
  std::string
      name;  // raised: the exception's type; limit: "time", "iterations", "steps" or "memory"
  std::string message;  // raised: str(exception)

  bool operator==(const Outcome&) const = default;
};

// "ok", "raised ValueError: no", "deadlock", "limit of iterations": for a person.
std::string describe(const Outcome& outcome);

// A place in a run where the documentation leaves an order free.
struct ChoicePoint {
  std::string kind;               // "equal-deadlines", "set-order", ...
  std::int64_t alternatives = 2;  // how many there were to choose from
  std::size_t events = 0;         // how many events had been printed by then

  bool operator==(const ChoicePoint&) const = default;
};

using TraceSelect = std::optional<double>;  // seconds; absent: select was asked to wait for ever

// What one run of a scenario showed.
struct Trace {
  std::vector<TraceEvent> events;
  Outcome outcome;
  std::optional<std::vector<TraceSelect>> selects;  // absent: the subject has no such thing
  std::vector<ChoicePoint> choices = {};  // met in this order; told only when they were asked for

  bool operator==(const Trace& other) const;  // equality at level `exact`; choices do not count
};

}  // namespace loopspec
