#include "conformance/trace/lateness.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace loopspec {
namespace {

using Identity = std::pair<std::optional<std::string>, std::string>;  // task and text

Identity identity(const TraceEvent& event) {
  return {event.task, event.text};
}

double nanoseconds(double seconds) {
  return std::nearbyint(seconds * 1e9);
}

}  // namespace

std::vector<TimedEvent> timed_events(const Trace& real, const Trace& in_virtual_time) {
  std::map<Identity, std::vector<std::optional<double>>> deadlines;
  for (const TraceEvent& event : in_virtual_time.events) {
    deadlines[identity(event)].push_back(event.time);
  }
  std::map<Identity, std::size_t> met;
  std::vector<TimedEvent> events;
  for (std::size_t i = 0; i < real.events.size(); ++i) {
    const TraceEvent& event = real.events[i];
    const std::size_t nth = met[identity(event)]++;
    const auto& known = deadlines[identity(event)];
    if (nth < known.size() && known[nth] && event.time) {
      events.push_back({i, *known[nth], *event.time});
    }
  }
  return events;
}

std::optional<TimedEvent> first_early(const std::vector<TimedEvent>& events, double resolution) {
  const auto early = std::ranges::find_if(events, [&](const TimedEvent& event) {
    return nanoseconds(event.late()) < -nanoseconds(resolution);
  });
  return early == events.end() ? std::nullopt : std::optional(*early);
}

std::optional<Lateness> lateness(const std::vector<TimedEvent>& events) {
  if (events.empty()) {
    return std::nullopt;
  }
  std::vector<double> late;
  std::ranges::transform(events, std::back_inserter(late), &TimedEvent::late);
  std::ranges::sort(late);
  const double upper = late[late.size() / 2];
  const double lower = late[(late.size() - 1) / 2];
  return Lateness{late.size(), late.front(), (lower + upper) / 2, late.back()};
}

}  // namespace loopspec
