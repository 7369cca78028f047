#include "conformance/trace/comparison.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "conformance/trace/columns.hpp"
#include "conformance/trace/number.hpp"

namespace loopspec {
namespace {

std::string text_of(const std::optional<double>& value) {
  return value ? shortest(*value) : "None";
}

std::string quoted(std::string_view text) {
  return fmt::format("\"{}\"", visible(text));
}

bool same_moment(const Moment& a, const Moment& b) {
  const auto* left = std::get_if<TraceSelect>(&a);
  const auto* right = std::get_if<TraceSelect>(&b);
  return left && right ? same_bits(*left, *right) : a == b;
}

std::string kind_and_value(const Moment& moment) {
  if (const auto* timeout = std::get_if<TraceSelect>(&moment)) {
    return fmt::format("select({})", text_of(*timeout));
  }
  if (const auto* event = std::get_if<TraceEvent>(&moment)) {
    return "prints " + quoted(event->text);
  }
  return "ends: " + visible(describe(std::get<Outcome>(moment)));
}

std::size_t events_before(const std::vector<Moment>& moments, std::size_t end) {
  return static_cast<std::size_t>(
      std::count_if(moments.begin(), moments.begin() + static_cast<std::ptrdiff_t>(end),
                    [](const Moment& m) { return std::holds_alternative<TraceEvent>(m); }));
}

// The first of text, task, time, iteration in which two events differ; the further ones are named.
Difference between_events(const TraceEvent& left, const TraceEvent& right, std::size_t n) {
  struct Field {
    std::string_view name;
    std::string left, right;
  };
  std::vector<Field> fields;
  const auto add = [&](std::string_view name, std::string a, std::string b) {
    if (a != b) {
      fields.push_back({name, std::move(a), std::move(b)});
    }
  };
  const auto task = [](const TraceEvent& e) { return e.task ? quoted(*e.task) : "None"; };
  const auto iteration = [](const TraceEvent& e) {
    return e.iteration ? std::to_string(*e.iteration) : "None";
  };
  add("text", quoted(left.text), quoted(right.text));
  add("task", task(left), task(right));
  add("time", text_of(left.time), text_of(right.time));
  add("iteration", iteration(left), iteration(right));
  Difference result{0, fmt::format("event {}: {}", n, fields.front().name), fields.front().left,
                    fields.front().right};
  for (std::size_t i = 1; i < fields.size(); ++i) {
    result.what += fmt::format("{}{}", i + 1 == fields.size() ? " and " : ", ", fields[i].name);
  }
  return result;
}

Difference between(const Moment& left, const Moment& right, std::size_t events,
                   std::size_t selects) {
  const auto* a = std::get_if<TraceEvent>(&left);
  const auto* b = std::get_if<TraceEvent>(&right);
  if (a && b) {
    return between_events(*a, *b, events);
  }
  Difference result{0, "what comes next", kind_and_value(left), kind_and_value(right)};
  if (left.index() == right.index()) {
    result.what = std::holds_alternative<Outcome>(left)
                      ? "the outcome"
                      : fmt::format("select {}: its timeout", selects);
  } else if (a || b) {
    result.what = fmt::format("what comes next, event {} or not", events);
  }
  return result;
}

}  // namespace

std::string_view name_of(Level) {
  return "exact";
}

std::optional<Level> level_named(std::string_view name) {
  return name == "exact" ? std::optional(Level::exact) : std::nullopt;
}

std::vector<Moment> timeline(const Trace& trace) {
  std::vector<Moment> moments;
  const std::vector<TraceSelect> none;
  const std::vector<TraceSelect>& selects = trace.selects ? *trace.selects : none;
  std::size_t done = 0;
  for (const TraceEvent& event : trace.events) {
    const auto until = static_cast<std::size_t>(event.iteration.value_or(0));
    for (; done < std::min(until, selects.size()); ++done) {
      moments.emplace_back(selects[done]);
    }
    moments.emplace_back(event);
  }
  for (; done < selects.size(); ++done) {
    moments.emplace_back(selects[done]);
  }
  moments.emplace_back(trace.outcome);
  return moments;
}

std::optional<Difference> first_difference(const Trace& left, const Trace& right, Level) {
  if (left.selects.has_value() != right.selects.has_value()) {
    const auto said = [](const Trace& t) { return t.selects ? "reported" : "not reported"; };
    return Difference{0, "the select timeouts, which level exact compares", said(left),
                      said(right)};
  }
  const std::vector<Moment> a = timeline(left);
  const std::vector<Moment> b = timeline(right);
  // The last moment, and only that, is an outcome: of two timelines of different lengths none is
  // the beginning of the other.
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end(), same_moment);
  if (in_a == a.end()) {
    return std::nullopt;
  }
  const auto moment = static_cast<std::size_t>(in_a - a.begin());
  const std::size_t events = events_before(a, moment);
  Difference result = between(*in_a, *in_b, events, moment - events);
  result.moment = moment;
  return result;
}

}  // namespace loopspec
