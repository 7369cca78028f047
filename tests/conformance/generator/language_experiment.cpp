#include "tests/conformance/generator/language_experiment.hpp"

#include <fmt/format.h>

#include <sstream>

#include "conformance/generator/language/source.hpp"
#include "conformance/runtime/version.hpp"
#include "conformance/trace/comparison.hpp"

namespace loopspec {
namespace {

constexpr std::string_view kName = "random_language_program.py";

bool refused(const Answer& answer) {
  const auto* failure = std::get_if<Failure>(&answer);
  return failure != nullptr && failure->kind == Failure::Kind::scenario;
}

std::optional<std::string> failure_of(const Answer& answer, std::string_view side) {
  const auto* failed = std::get_if<Failure>(&answer);
  return failed == nullptr
             ? std::nullopt
             : std::optional(fmt::format("{} gave no trace: {}", side, failed->message));
}

}  // namespace

std::pair<std::string, std::string> Observed::first_difference() const {
  std::istringstream lefts(left);
  std::istringstream rights(right);
  std::string a;
  std::string b;
  while (true) {
    const bool more_left = static_cast<bool>(std::getline(lefts, a));
    const bool more_right = static_cast<bool>(std::getline(rights, b));
    if (!more_left || !more_right || a != b) {
      return {more_left ? a : "", more_right ? b : ""};
    }
  }
}

bool LanguageExperiment::is_no_program() const {
  return refused(left) && refused(right);
}

std::optional<std::string> LanguageExperiment::problem() const {
  if (is_no_program()) {
    return std::nullopt;
  }
  if (auto text = failure_of(left, "CPython")) {
    return text;
  }
  if (auto text = failure_of(right, "the reference")) {
    return text;
  }
  const auto difference =
      first_difference(std::get<Trace>(left), std::get<Trace>(right), Level::exact);
  return difference ? std::optional(difference->what) : std::nullopt;
}

std::vector<Observed> LanguageExperiment::observed(std::size_t programs) const {
  const auto* lefts = std::get_if<Trace>(&left);
  const auto* rights = std::get_if<Trace>(&right);
  std::vector<Observed> result;
  if (lefts == nullptr || rights == nullptr || lefts->events.size() != programs ||
      rights->events.size() != programs) {
    return result;
  }
  for (std::size_t i = 0; i < programs; ++i) {
    result.push_back({lefts->events[i].text, rights->events[i].text});
  }
  return result;
}

LanguageTrial::LanguageTrial(Subject& left, Subject& right, Lowering& lowering)
    : left_(left), right_(right), lowering_(lowering) {
  minor_ = PythonVersion::parse(left.info().version).value().minor;
}

LanguageExperiment LanguageTrial::run(const generator::language::Batch& batch) {
  LanguageExperiment experiment;
  experiment.source = generator::language::to_source(batch, minor_);
  experiment.version = left_.info().version;
  Scenario scenario;
  scenario.path = scenario.name = kName;
  scenario.source = experiment.source;
  lowering_.lower(scenario);
  if (const auto* failure = std::get_if<Failure>(&scenario.lowered)) {
    experiment.left = experiment.right = *failure;
    return experiment;
  }
  Request request;
  request.name = kName;
  request.source = experiment.source;
  request.tree = std::get<Lowered>(scenario.lowered).tree;
  request.version = experiment.version;
  experiment.left = left_.run(request);
  experiment.right = right_.run(request);
  return experiment;
}

}  // namespace loopspec
