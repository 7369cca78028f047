#include "conformance/trace/trace_json.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <nlohmann/json.hpp>
#include <string_view>

#include "conformance/trace/number.hpp"

namespace loopspec {
namespace {

using nlohmann::json;

[[noreturn]] void malformed(const std::string& where, const std::string& what) {
  throw MalformedTrace(where + ": " + what);
}

std::string shown(const json& value) {
  std::string text = value.dump(-1, ' ', false, json::error_handler_t::replace);
  return text.size() > 60 ? text.substr(0, 57) + "..." : text;
}

void only_members(const json& object, const std::string& where,
                  std::initializer_list<std::string_view> names) {
  if (!object.is_object()) {
    malformed(where, "an object was expected, not " + shown(object));
  }
  for (std::string_view name : names) {
    if (!object.contains(name)) {
      malformed(where, fmt::format("'{}' is missing", name));
    }
  }
  for (const auto& [name, value] : object.items()) {
    if (std::ranges::find(names, name) == names.end()) {
      malformed(where, fmt::format("'{}' is unknown", name));
    }
  }
}

std::string read_text(const json& value, const std::string& where) {
  if (!value.is_string()) {
    malformed(where, "a string was expected, not " + shown(value));
  }
  return value.get<std::string>();
}

// What JSON has no number for is a word.
std::optional<double> seconds_of_word(const json& value) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const std::pair<const char*, double> words[] = {
      {"inf", infinity}, {"-inf", -infinity}, {"nan", std::numeric_limits<double>::quiet_NaN()}};
  for (const auto& [word, seconds] : words) {
    if (value == word) {
      return seconds;
    }
  }
  return std::nullopt;
}

std::optional<double> read_seconds(const json& value, const std::string& where) {
  if (value.is_null()) {
    return std::nullopt;
  }
  if (value.is_number()) {
    return value.get<double>();
  }
  const auto seconds = seconds_of_word(value);
  if (!seconds) {
    malformed(where, "a number of seconds or null was expected, not " + shown(value));
  }
  return seconds;
}

std::optional<std::int64_t> read_iteration(const json& value, const std::string& where) {
  if (value.is_null()) {
    return std::nullopt;
  }
  if (!value.is_number_unsigned()) {
    malformed(where, "a number of select calls or null was expected, not " + shown(value));
  }
  return value.get<std::int64_t>();
}

TraceEvent read_event(const json& value, std::size_t index) {
  const std::string where = fmt::format("events[{}]", index);
  only_members(value, where, {"n", "iteration", "time", "task", "text"});
  if (value["n"] != index) {
    malformed(where + ".n", fmt::format("{} was expected, not {}", index, shown(value["n"])));
  }
  TraceEvent event;
  event.iteration = read_iteration(value["iteration"], where + ".iteration");
  event.time = read_seconds(value["time"], where + ".time");
  if (!value["task"].is_null()) {
    event.task = read_text(value["task"], where + ".task");
  }
  event.text = read_text(value["text"], where + ".text");
  return event;
}

void must_be_true(const json& value, const std::string& where) {
  if (value != true) {
    malformed(where, "true was expected, not " + shown(value));
  }
}

Outcome read_outcome(const json& value) {
  const std::string where = "outcome";
  if (!value.is_object()) {
    malformed(where, "an object was expected, not " + shown(value));
  }
  if (value.contains("ok")) {
    only_members(value, where, {"ok"});
    must_be_true(value["ok"], "outcome.ok");
    return Outcome::ok();
  }
  if (value.contains("raised")) {
    only_members(value, where, {"raised", "message"});
    return Outcome::raised(read_text(value["raised"], "outcome.raised"),
                           read_text(value["message"], "outcome.message"));
  }
  if (value.contains("deadlock")) {
    only_members(value, where, {"deadlock"});
    must_be_true(value["deadlock"], "outcome.deadlock");
    return Outcome::deadlock();
  }
  only_members(value, where, {"limit"});
  const std::string bound = read_text(value["limit"], "outcome.limit");
  constexpr std::array<std::string_view, 4> bounds = {"time", "iterations", "steps", "memory"};
  if (std::ranges::find(bounds, bound) == bounds.end()) {
    malformed("outcome.limit",
              fmt::format("one of {} was expected, not {}", fmt::join(bounds, ", "), bound));
  }
  return Outcome::limit(bound);
}

std::string optional_number(const std::optional<double>& value) {
  if (!value) {
    return "null";
  }
  return std::isfinite(*value) ? shortest(*value) : json_string(shortest(*value));
}

std::string write_event(const TraceEvent& event, std::size_t index) {
  return fmt::format(R"({{"n": {}, "iteration": {}, "time": {}, "task": {}, "text": {}}})", index,
                     event.iteration ? std::to_string(*event.iteration) : "null",
                     optional_number(event.time), event.task ? json_string(*event.task) : "null",
                     json_string(event.text));
}

std::string write_outcome(const Outcome& outcome) {
  switch (outcome.kind) {
    case Outcome::Kind::ok:
      return R"({"ok": true})";
    case Outcome::Kind::raised:
      return fmt::format(R"({{"raised": {}, "message": {}}})", json_string(outcome.name),
                         json_string(outcome.message));
    case Outcome::Kind::deadlock:
      return R"({"deadlock": true})";
    case Outcome::Kind::limit:
      return fmt::format(R"({{"limit": {}}})", json_string(outcome.name));
  }
  return {};
}

std::string write_selects(const Trace& trace) {
  if (!trace.selects) {
    return "null";
  }
  std::vector<std::string> timeouts;
  for (const TraceSelect& timeout : *trace.selects) {
    timeouts.push_back(optional_number(timeout));
  }
  return fmt::format("[{}]", fmt::join(timeouts, ", "));
}

// Nothing when none are told.
std::string write_choices(const Trace& trace, std::string_view between) {
  std::vector<std::string> points;
  for (const ChoicePoint& point : trace.choices) {
    points.push_back(fmt::format(R"({{"kind": {}, "alternatives": {}, "events": {}}})",
                                 json_string(point.kind), point.alternatives, point.events));
  }
  return points.empty() ? ""
                        : fmt::format(R"(,{}"choices": [{}])", between, fmt::join(points, ", "));
}

std::string write(const Trace& trace, std::string_view before_event, std::string_view between) {
  std::vector<std::string> events;
  for (std::size_t i = 0; i < trace.events.size(); ++i) {
    events.push_back(fmt::format("{}{}", before_event, write_event(trace.events[i], i)));
  }
  return fmt::format(R"({{"events": [{}],{}"outcome": {},{}"selects": {}{}}})",
                     fmt::join(events, before_event.empty() ? ", " : ","), between,
                     write_outcome(trace.outcome), between, write_selects(trace),
                     write_choices(trace, between));
}

std::size_t read_count(const json& value, const std::string& where, std::size_t least) {
  if (!value.is_number_unsigned() || value.get<std::size_t>() < least) {
    malformed(where, fmt::format("a number from {} on was expected, not {}", least, shown(value)));
  }
  return value.get<std::size_t>();
}

std::vector<ChoicePoint> read_choices(const json& value) {
  if (!value.is_array()) {
    malformed("choices", "a list was expected, not " + shown(value));
  }
  std::vector<ChoicePoint> choices;
  for (const json& point : value) {
    const std::string where = fmt::format("choices[{}]", choices.size());
    only_members(point, where, {"kind", "alternatives", "events"});
    choices.push_back(
        {read_text(point["kind"], where + ".kind"),
         static_cast<std::int64_t>(read_count(point["alternatives"], where + ".alternatives", 2)),
         read_count(point["events"], where + ".events", 0)});
  }
  return choices;
}

}  // namespace

Trace read_trace(const json& value) {
  if (value.is_object() && value.empty()) {
    malformed("trace", "it is empty");
  }
  const bool with_choices = value.is_object() && value.contains("choices");
  if (with_choices) {
    only_members(value, "trace", {"events", "outcome", "selects", "choices"});
  } else {
    only_members(value, "trace", {"events", "outcome", "selects"});
  }
  Trace trace;
  if (with_choices) {
    trace.choices = read_choices(value["choices"]);
  }
  if (!value["events"].is_array()) {
    malformed("events", "a list was expected, not " + shown(value["events"]));
  }
  for (const json& event : value["events"]) {
    trace.events.push_back(read_event(event, trace.events.size()));
  }
  trace.outcome = read_outcome(value["outcome"]);
  const json& selects = value["selects"];
  if (selects.is_null()) {
    return trace;
  }
  if (!selects.is_array()) {
    malformed("selects", "a list or null was expected, not " + shown(selects));
  }
  trace.selects.emplace();
  for (const json& timeout : selects) {
    trace.selects->push_back(
        read_seconds(timeout, fmt::format("selects[{}]", trace.selects->size())));
  }
  return trace;
}

std::string write_trace(const Trace& trace) {
  return write(trace, "", " ");
}

std::string write_trace_in_lines(const Trace& trace) {
  return write(trace, "\n  ", "\n ");
}

std::string json_string(const std::string& text) {
  return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace loopspec
