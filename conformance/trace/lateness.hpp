#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "conformance/trace/trace.hpp"

namespace loopspec {

// An event of a run in real time that has a deadline: the time at which the same event came in
// virtual time, where computing takes none. Both in seconds after the start of the run.
struct TimedEvent {
  std::size_t event;  // its index in the trace of the run in real time
  double deadline;
  double time;

  double late() const { return time - deadline; }  // negative: early
};

// The events of `real` that have a deadline in `in_virtual_time`. An event is known again by its
// task and text, the n-th of these by the n-th. One that is not there, or that came while no loop
// was running, has no deadline.
std::vector<TimedEvent> timed_events(const Trace& real, const Trace& in_virtual_time);

// The first event that came earlier than its deadline less the resolution of the clock, counted in
// whole nanoseconds. Nothing: none did.
std::optional<TimedEvent> first_early(const std::vector<TimedEvent>& events, double resolution);

// What is told of many events, in seconds.
struct Lateness {
  std::size_t events = 0;
  double least = 0, median = 0, most = 0;  // of the lateness; of an even number, the middle of two
};

// Of no events: nothing.
std::optional<Lateness> lateness(const std::vector<TimedEvent>& events);

}  // namespace loopspec
