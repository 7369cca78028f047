#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "conformance/trace/trace.hpp"

namespace loopspec {

// How strictly two traces are compared, the strictest first. What is equal at a level is equal at
// those below it.
enum class Level {
  exact,    // order, text, task, time to the bit, iteration, select timeouts, outcome
  ordered,  // order, text, task, time to the bit, outcome
  per_task  // each task's own texts and times, and those of callbacks outside any task; outcome
};

inline constexpr std::array all_levels = {Level::exact, Level::ordered, Level::per_task};

// "exact", "ordered", "per-task".
std::string_view name_of(Level level);
std::optional<Level> level_named(std::string_view name);

// What a level sees of a trace: all of it; or events without iterations, and no selects; or these
// event by event for one task after the other: what no task printed first, then by their names.
Trace seen_at(const Trace& trace, Level level);

// Whether there is all that level `exact` compares: selects, and the iteration of every event.
bool has_iterations(const Trace& trace);

// How many events of `trace` stand before the first that a trace equal to `other` at this level,
// which is below exact, cannot have in that place.
std::size_t fitting_events(const Trace& trace, const Trace& other, Level level);

// Whether `whole` begins with all that `cut` has before its outcome.
bool begins_with(const Trace& whole, const Trace& cut, Level level);

// What happened in one run in the order in which it happened: an event of iteration i stands behind
// the i-th select; the outcome is last.
using Moment = std::variant<TraceSelect, TraceEvent, Outcome>;
std::vector<Moment> timeline(const Trace& trace);

// The first place where two traces part. Left and right are as given to first_difference.
struct Difference {
  std::size_t moment;  // index into the timelines of what the level sees of both, which are equal
                       // before it; each has this moment
  std::string what;    // what differs there, in a sentence without subject names: "event 3: time"
  std::string left;    // the two values that differ
  std::string right;
};

// Nothing when the traces are equal at this level.
std::optional<Difference> first_difference(const Trace& left, const Trace& right, Level level);

}  // namespace loopspec
