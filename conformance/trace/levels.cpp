#include <algorithm>
#include <map>

#include "conformance/trace/comparison.hpp"
#include "conformance/trace/number.hpp"

namespace loopspec {
namespace {

using Task = std::optional<std::string>;
using OfTasks = std::map<Task, std::vector<const TraceEvent*>>;

OfTasks by_task(const Trace& trace) {
  OfTasks result;
  for (const TraceEvent& event : trace.events) {
    result[event.task].push_back(&event);
  }
  return result;
}

// Equal as levels below exact see it.
bool same_event(const TraceEvent& a, const TraceEvent& b) {
  return a.text == b.text && a.task == b.task && same_bits(a.time, b.time);
}

std::size_t fitting_in_order(const Trace& trace, const Trace& other) {
  const auto [end, _] = std::mismatch(trace.events.begin(), trace.events.end(),
                                      other.events.begin(), other.events.end(), same_event);
  return static_cast<std::size_t>(end - trace.events.begin());
}

std::size_t fitting_by_task(const Trace& trace, const Trace& other) {
  OfTasks others = by_task(other);
  std::map<Task, std::size_t> done;
  for (std::size_t i = 0; i < trace.events.size(); ++i) {
    const TraceEvent& event = trace.events[i];
    const std::vector<const TraceEvent*>& wanted = others[event.task];
    const std::size_t own = done[event.task]++;
    if (own >= wanted.size() || !same_event(event, *wanted[own])) {
      return i;
    }
  }
  return trace.events.size();
}

}  // namespace

std::string_view name_of(Level level) {
  switch (level) {
    case Level::exact:
      return "exact";
    case Level::ordered:
      return "ordered";
    case Level::per_task:
      return "per-task";
  }
  return {};
}

std::optional<Level> level_named(std::string_view name) {
  const auto found = std::ranges::find(all_levels, name, name_of);
  return found == all_levels.end() ? std::nullopt : std::optional(*found);
}

Trace seen_at(const Trace& trace, Level level) {
  Trace seen = trace;
  if (level == Level::exact) {
    return seen;
  }
  seen.selects.reset();
  for (TraceEvent& event : seen.events) {
    event.iteration.reset();
  }
  if (level == Level::per_task) {
    std::ranges::stable_sort(seen.events, {}, &TraceEvent::task);
  }
  return seen;
}

bool has_iterations(const Trace& trace) {
  return trace.selects && std::ranges::all_of(trace.events, [](const TraceEvent& event) {
           return event.iteration.has_value();
         });
}

std::size_t fitting_events(const Trace& trace, const Trace& other, Level level) {
  return level == Level::per_task ? fitting_by_task(trace, other) : fitting_in_order(trace, other);
}

}  // namespace loopspec
