#include "conformance/trace/rendering.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "conformance/trace/columns.hpp"
#include "conformance/trace/number.hpp"

namespace loopspec {
namespace {

constexpr std::size_t narrowest_text = 8;

struct Cells {
  std::string iteration, time, task, text;
};

Cells cells_of(const Moment& moment) {
  if (const auto* timeout = std::get_if<TraceSelect>(&moment)) {
    return {"", "", "", fmt::format("-- select({})", *timeout ? shortest(**timeout) : "None")};
  }
  if (const auto* outcome = std::get_if<Outcome>(&moment)) {
    return {"", "", "", "== " + visible(describe(*outcome))};
  }
  const TraceEvent& event = std::get<TraceEvent>(moment);
  return {event.iteration ? std::to_string(*event.iteration) : "-",
          event.time ? shortest(*event.time) : "-", visible(event.task.value_or("-")),
          visible(event.text)};
}

std::string trimmed(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

}  // namespace

MomentTable::MomentTable(const std::vector<Moment>& shown, std::size_t width)
    : iteration_(2), time_(4), task_(4), text_(narrowest_text) {
  for (const Moment& moment : shown) {
    const Cells cells = cells_of(moment);
    iteration_ = std::max(iteration_, cells.iteration.size());
    time_ = std::max(time_, cells.time.size());
    task_ = std::max(task_, display_width(cells.task));
  }
  const std::size_t gaps = 3;
  task_ = std::min(task_, width / 4);
  time_ = std::min(time_, std::max<std::size_t>(4, width / 4));
  const std::size_t fixed = iteration_ + time_ + task_ + gaps;
  text_ = width > fixed + narrowest_text ? width - fixed : narrowest_text;
}

std::string MomentTable::join(std::string_view iteration, std::string_view time,
                              std::string_view task, std::string_view text) const {
  return fmt::format("{:>{}} {} {} {}", iteration, iteration_, fit(time, time_), fit(task, task_),
                     fit(text, text_));
}

std::string MomentTable::heading() const {
  return join("it", "time", "task", "text");
}

std::string MomentTable::line(const Moment& moment) const {
  const Cells cells = cells_of(moment);
  if (!std::holds_alternative<TraceEvent>(moment)) {
    return fit(cells.text, iteration_ + time_ + task_ + text_ + 3);
  }
  return join(cells.iteration, cells.time, cells.task, cells.text);
}

std::string render(const Trace& trace, bool selects, std::size_t width) {
  std::vector<Moment> moments = timeline(trace);
  if (!selects) {
    std::erase_if(moments, [](const Moment& m) { return std::holds_alternative<TraceSelect>(m); });
  }
  const MomentTable table(moments, width);
  std::string result = trimmed(table.heading()) + "\n";
  for (const Moment& moment : moments) {
    result += trimmed(table.line(moment)) + "\n";
  }
  return result;
}

}  // namespace loopspec
