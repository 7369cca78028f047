#include "tools/side.hpp"

#include <fmt/format.h>

namespace loopspec {
namespace {

// The sys.version_info that a version name stands for: a free-threaded build is of the same
// version.
std::string without_build(PythonVersion version) {
  if (version.suffix.ends_with('t')) {
    version.suffix.pop_back();
  }
  return version.release() + version.suffix + (version.pure ? "+pure" : "");
}

// The version that this subject is told to be in a comparison with the other one: its own, but the
// other one's where its own has no patch level or none was given.
std::string told_version(const Choice& subject, const Choice& other) {
  if (subject.is_oracle()) {
    return "";
  }
  const auto own = PythonVersion::parse(subject.version);
  const auto others = PythonVersion::parse(other.version);
  if (!own && !others) {
    return "";
  }
  return without_build(others && (!own || own->covers(*others)) ? *others : *own);
}

std::string out_of_range(const Header& header, const std::string& version) {
  std::string range;
  if (!header.since.empty()) {
    range = "since " + header.since;
  }
  if (!header.until.empty()) {
    range += (range.empty() ? "until " : ", until ") + header.until;
  }
  return fmt::format("it exists {}; this is {}", range, version);
}

}  // namespace

Answer Side::ask(const Scenario& scenario, const Request& wanted) const {
  if (auto failure = refusal(scenario, choice)) {
    return std::move(*failure);
  }
  Request request = request_for(scenario, choice, version);
  request.quantum = wanted.quantum;
  request.choices = wanted.choices;
  request.real_clock = wanted.real_clock;
  request.limits = wanted.limits;
  return subject->run(request);
}

Answer Side::run(const Scenario& scenario, std::optional<Choices> choices) const {
  Request wanted;
  wanted.quantum = quantum;
  wanted.choices = std::move(choices);
  return ask(scenario, wanted);
}

Answer Side::run_within(const Scenario& scenario, double most_time, double grain,
                        std::optional<Choices> choices) const {
  Request wanted;
  wanted.quantum = grain;
  wanted.limits["time"] = most_time;
  wanted.choices = std::move(choices);
  return ask(scenario, wanted);
}

Answer Side::run_in_real_time(const Scenario& scenario) const {
  Request wanted;
  wanted.real_clock = true;
  return ask(scenario, wanted);
}

Side start_side(const Choice& choice, const Choice& other, const Places& places,
                Milliseconds to_answer) {
  auto subject = make_subject(choice, places, to_answer);
  SubjectInfo info = subject->info();
  return {choice, std::move(subject), std::move(info), told_version(choice, other)};
}

std::optional<Failure> refusal(const Scenario& scenario, const Choice& choice) {
  const auto* problem = std::get_if<Failure>(&scenario.lowered);
  const bool fatal = problem && problem->kind == Failure::Kind::scenario;
  if (problem && (fatal || choice.needs_tree())) {
    return *problem;
  }
  const auto version = PythonVersion::parse(choice.version);
  const Header& header = scenario.header();
  if (version && !in_range(*version, header.since, header.until)) {
    return Failure{Failure::Kind::not_in_version, out_of_range(header, choice.version)};
  }
  return std::nullopt;
}

Request request_for(const Scenario& scenario, const Choice& choice, const std::string& version) {
  Request request{scenario.name, scenario.corpus, scenario.source, "", version};
  const auto* lowered = std::get_if<Lowered>(&scenario.lowered);
  if (lowered && choice.needs_tree()) {
    request.tree = lowered->tree;
  }
  return request;
}

}  // namespace loopspec
