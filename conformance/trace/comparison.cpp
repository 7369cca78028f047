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

namespace {

Difference at(const std::vector<Moment>& left, const std::vector<Moment>& right,
              std::size_t moment) {
  const std::size_t events = events_before(left, moment);
  Difference result = between(left[moment], right[moment], events, moment - events);
  result.moment = moment;
  return result;
}

// The same where both sides are told task by task: what the first of the tasks that differ does.
Difference of_a_task(const std::vector<Moment>& left, const std::vector<Moment>& right,
                     std::size_t moment) {
  const auto* a = std::get_if<TraceEvent>(&left[moment]);
  const auto* b = std::get_if<TraceEvent>(&right[moment]);
  if (!a && !b) {
    return at(left, right, moment);
  }
  const std::optional<std::string>& task = !b || (a && a->task < b->task) ? a->task : b->task;
  std::size_t before = moment;
  while (before > 0 && std::get<TraceEvent>(left[before - 1]).task == task) {
    --before;
  }
  const std::size_t own = moment - before;
  const std::string whose = task ? visible(*task) : "callbacks outside any task";
  if (a && b && a->task == b->task) {
    Difference result = between_events(*a, *b, own);
    result.what += " of " + whose;
    result.moment = moment;
    return result;
  }
  const auto said = [&](const TraceEvent* event) {
    return event && event->task == task ? "prints " + quoted(event->text) : "nothing more";
  };
  return {moment, fmt::format("what comes next, event {} of {} or not", own, whose), said(a),
          said(b)};
}

std::size_t first_mismatch(const std::vector<Moment>& a, const std::vector<Moment>& b) {
  return static_cast<std::size_t>(
      std::mismatch(a.begin(), a.end(), b.begin(), b.end(), same_moment).first - a.begin());
}

}  // namespace

bool begins_with(const Trace& whole, const Trace& cut, Level level) {
  if (level != Level::exact) {
    return fitting_events(cut, whole, level) == cut.events.size();
  }
  const std::vector<Moment> part = timeline(cut);
  return first_mismatch(part, timeline(whole)) >= part.size() - 1;  // behind that is the outcome
}

std::optional<Difference> first_difference(const Trace& left, const Trace& right, Level level) {
  if (level == Level::exact && left.selects.has_value() != right.selects.has_value()) {
    const auto said = [](const Trace& t) { return t.selects ? "reported" : "not reported"; };
    return Difference{0, "the select timeouts, which level exact compares", said(left),
                      said(right)};
  }
  const std::vector<Moment> a = timeline(seen_at(left, level));
  const std::vector<Moment> b = timeline(seen_at(right, level));
  // The last moment, and only that, is an outcome: of two timelines of different lengths none is
  // the beginning of the other.
  const std::size_t moment = first_mismatch(a, b);
  if (moment == a.size()) {
    return std::nullopt;
  }
  return level == Level::per_task ? of_a_task(a, b, moment) : at(a, b, moment);
}

}  // namespace loopspec
