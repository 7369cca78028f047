// How late events came in real time.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "conformance/trace/columns.hpp"
#include "tools/report.hpp"

namespace loopspec {
namespace {

constexpr std::size_t most_lines = 40;
constexpr std::size_t side_width = 30;
constexpr std::size_t least_for_names = 34;

// What a line tells of one side: when the last event of each scenario came, together, and how late
// the events were.
struct SideTimes {
  double due = 0, took = 0;
  std::vector<TimedEvent> events;

  void add(const std::vector<TimedEvent>& of_scenario) {
    if (of_scenario.empty()) {
      return;
    }
    due += of_scenario.back().deadline;
    took += of_scenario.back().time;
    events.insert(events.end(), of_scenario.begin(), of_scenario.end());
  }
};

struct Line {
  SideTimes against, subject;

  void add(const RealTimes& times) {
    against.add(times.against_events);
    subject.add(times.subject_events);
  }
};

std::string milliseconds(double seconds) {
  const double tenths = std::round(seconds * 1e4) / 10 + 0.0;  // no negative zero
  return fmt::format("{:.1f}", tenths);
}

std::string cells(const SideTimes& side) {
  const auto late = lateness(side.events);
  if (!late) {
    return fmt::format("{:>{}}", "-", side_width);
  }
  return fmt::format("{:>9.3f}{:>7}{:>7}{:>7}", side.took, milliseconds(late->least),
                     milliseconds(late->median), milliseconds(late->most));
}

// One pair.
class LatenessTable {
 public:
  LatenessTable(const Report& report, std::size_t pair)
      : report_(report), pair_(report.pairs[pair]) {
    std::map<std::string, Line> scenarios, areas;
    for (const Result& result : report.results) {
      if (result.pair != pair || !result.real_times || result.real_times->subject_events.empty()) {
        continue;
      }
      const Scenario& scenario = report.scenarios[result.scenario];
      scenarios[scenario.corpus.empty() ? scenario.path : scenario.corpus].add(*result.real_times);
      areas[scenario.area].add(*result.real_times);
      all_.add(*result.real_times);
    }
    lines_ = std::move(scenarios.size() <= most_lines ? scenarios : areas);
  }

  std::string text() const {
    if (lines_.empty()) {
      return "";
    }
    const std::size_t name = name_width();
    std::string text =
        fmt::format("{}{}{}\n", fit("", name + 17), fit("  " + pair_.against.name, side_width),
                    "  " + fit(pair_.subject.name, side_width - 2));
    text.erase(text.find_last_not_of(" \n") + 1);
    text += fmt::format("\n{}  events    due s", fit("in real time", name));
    for (int side = 0; side < 2; ++side) {
      text += fmt::format("{:>9}{:>7}{:>7}{:>7}", "took s", "min ms", "median", "max");
    }
    const std::string rule(name + 17 + 2 * side_width, '-');
    text += "\n" + rule + "\n";
    for (const auto& [title, line] : lines_) {
      text += row(title, line, name);
    }
    return text + (lines_.size() > 1 ? rule + "\n" + row("all", all_, name) : "");
  }

 private:
  static std::string row(const std::string& title, const Line& line, std::size_t name) {
    return fmt::format("{}{:>8}{:>9.3f}{}{}\n", fit(title, name), line.subject.events.size(),
                       line.subject.due, cells(line.against), cells(line.subject));
  }

  // What the page leaves for it, but not too little.
  std::size_t name_width() const {
    std::size_t longest = display_width("in real time");
    for (const auto& [title, line] : lines_) {
      longest = std::max(longest, display_width(title));
    }
    const std::size_t used = 17 + 2 * side_width;
    return std::min(longest, std::max(report_.width, used + least_for_names) - used);
  }

  const Report& report_;
  const Pair& pair_;
  std::map<std::string, Line> lines_;
  Line all_;
};

std::string late_cell(const std::optional<double>& late, std::size_t width) {
  return fmt::format("{:>{}}", late ? fmt::format("{:+.2f}", *late * 1e3) : "-", width);
}

std::size_t column(const std::string& name) {
  return std::clamp<std::size_t>(display_width(name), 9, 24);
}

using LateEvents = std::map<std::size_t, double>;  // by the index in the subject's trace

LateEvents of_subject(const RealTimes& times) {
  LateEvents late;
  for (const TimedEvent& event : times.subject_events) {
    late[event.event] = event.late();
  }
  return late;
}

// The other side's events are matched with the subject's as deadlines are.
LateEvents of_against(const RealTimes& times) {
  Trace late_at = times.against;
  for (TraceEvent& event : late_at.events) {
    event.time.reset();
  }
  for (const TimedEvent& event : times.against_events) {
    late_at.events[event.event].time = event.late();
  }
  LateEvents late;
  for (const TimedEvent& event : timed_events(times.subject, late_at)) {
    late[event.event] = event.deadline;
  }
  return late;
}

std::optional<double> at(const LateEvents& late, std::size_t event) {
  const auto found = late.find(event);
  return found == late.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::string lateness_table(const Report& report) {
  std::string text;
  for (std::size_t pair = 0; pair < report.pairs.size(); ++pair) {
    const std::string table = LatenessTable(report, pair).text();
    text += (text.empty() || table.empty() ? "" : "\n") + table;
  }
  return text;
}

std::string event_table(const Report& report, const Result& result) {
  if (!result.real_times) {
    return "";
  }
  const RealTimes& times = *result.real_times;
  const Pair& pair = report.pairs[result.pair];
  const LateEvents against = of_against(times), subject = of_subject(times);
  const std::size_t left = column(pair.against.name), right = column(pair.subject.name);
  std::string text =
      fmt::format("     due s  {:>{}}  {:>{}}  ms late\n",
                  fit(pair.against.name, std::min(left, display_width(pair.against.name))), left,
                  fit(pair.subject.name, std::min(right, display_width(pair.subject.name))), right);
  for (const TimedEvent& event : times.subject_events) {
    const TraceEvent& printed = times.subject.events[event.event];
    const std::string line = fmt::format(
        "{:>10.4f}  {}  {}  {}  {}", event.deadline, late_cell(at(against, event.event), left),
        late_cell(at(subject, event.event), right), visible(printed.task.value_or("-")),
        visible(printed.text));
    text += fit(line, std::min(report.width, display_width(line))) + "\n";
  }
  return text;
}

}  // namespace loopspec
