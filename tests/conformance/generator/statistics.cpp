#include "tests/conformance/generator/statistics.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace loopspec {

using generator::kOperationCount;
using generator::Operation;

namespace {

constexpr double kLeastShare = 0.1;
constexpr std::size_t kLeastEvents = 10;

bool is_available(std::size_t operation, bool with_311) {
  return with_311 || !generator::needs_311(static_cast<Operation>(operation));
}

}  // namespace

void Statistics::count(const generator::Program& program, const Trace& trace) {
  const auto present = generator::operations_in(program);
  for (std::size_t i = 0; i < kOperationCount; ++i) {
    occurrences_[i] += present[i] ? 1 : 0;
  }
  const bool raised = trace.outcome.kind == Outcome::Kind::raised;
  ++outcomes_[raised ? "raised " + trace.outcome.name : describe(trace.outcome)];
  events_.push_back(trace.events.size());
}

double Statistics::share(std::size_t operation) const {
  return events_.empty()
             ? 0.0
             : static_cast<double>(occurrences_[operation]) / static_cast<double>(events_.size());
}

std::size_t Statistics::median_events() const {
  if (events_.empty()) {
    return 0;
  }
  std::vector<std::size_t> sorted = events_;
  const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
  std::nth_element(sorted.begin(), middle, sorted.end());
  return *middle;
}

std::string Statistics::table(bool with_311) const {
  std::string text = "statement            programs\n";
  for (std::size_t i = 0; i < kOperationCount; ++i) {
    if (is_available(i, with_311)) {
      text += fmt::format("{:<20} {:>6.1f} %\n", generator::name_of(static_cast<Operation>(i)),
                          100 * share(i));
    }
  }
  text += "outcomes:";
  for (const auto& [outcome, count] : outcomes_) {
    text += fmt::format(" {} {},", outcome, count);
  }
  text.back() = '\n';
  return text + fmt::format("median number of events: {}\n", median_events());
}

std::string Statistics::weaknesses(bool with_311) const {
  std::string text;
  for (std::size_t i = 0; i < kOperationCount; ++i) {
    if (is_available(i, with_311) && share(i) < kLeastShare) {
      text += fmt::format("`{}` occurs in only {:.1f} % of the programs\n",
                          generator::name_of(static_cast<Operation>(i)), 100 * share(i));
    }
  }
  if (median_events() < kLeastEvents) {
    text += fmt::format("half of the programs have at most {} events\n", median_events());
  }
  return text;
}

}  // namespace loopspec
