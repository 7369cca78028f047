#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "conformance/trace/trace.hpp"

namespace loopspec {

// How strictly two traces are compared.
enum class Level {
  exact
};  // order, text, task, time to the bit, iteration, select timeouts, outcome

std::string_view name_of(Level level);
std::optional<Level> level_named(std::string_view name);

// What happened in one run in the order in which it happened: an event of iteration i stands behind
// the i-th select; the outcome is last.
using Moment = std::variant<TraceSelect, TraceEvent, Outcome>;
std::vector<Moment> timeline(const Trace& trace);

// The first place where two traces part. Left and right are as given to first_difference.
struct Difference {
  std::size_t moment;  // index into both timelines, which are equal before it; each has this moment
  std::string what;    // what differs there, in a sentence without subject names: "event 3: time"
  std::string left;    // the two values that differ
  std::string right;
};

// Nothing when the traces are equal at this level.
std::optional<Difference> first_difference(const Trace& left, const Trace& right, Level level);

}  // namespace loopspec
