#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "tools/commands.hpp"
#include "tools/lowering.hpp"
#include "tools/report.hpp"
#include "tools/session.hpp"
#include "tools/terminal.hpp"

namespace loopspec {
namespace {

void must_be_an_area(const std::string& area, const std::vector<Scenario>& scenarios) {
  std::set<std::string> areas;
  for (const Scenario& scenario : scenarios) {
    areas.insert(scenario.area);
  }
  if (!areas.contains(area)) {
    throw UsageError(fmt::format("unknown area '{}'; there is {}", area, fmt::join(areas, ", ")));
  }
}

// The scenarios of the area and rule that were asked for.
std::vector<Scenario> selected(const Options& options, Session& session, bool recorded_first) {
  std::vector<Scenario> scenarios = read_scenarios(options.paths, session.places());
  if (!options.area.empty()) {
    must_be_an_area(options.area, scenarios);
    std::erase_if(scenarios, [&](const Scenario& s) { return s.area != options.area; });
  }
  if (!options.rule.empty()) {
    session.rules().at(options.rule);
  }
  session.lower(scenarios, recorded_first, options.to_answer);
  if (!options.rule.empty()) {
    std::erase_if(scenarios, [&](const Scenario& s) {
      return std::ranges::find(s.header().rules, options.rule) == s.header().rules.end();
    });
  }
  if (scenarios.empty()) {
    throw NothingToJudge(
        fmt::format("no scenario among those asked for names the rule {}", options.rule));
  }
  return scenarios;
}

// The oracles of the version that the subject names, if it names one.
std::vector<Choice> oracles_for(const Choice& subject, Session& session) {
  std::vector<Choice> oracles = session.catalogue().oracles();
  const auto own = PythonVersion::parse(subject.version);
  if (!own || subject.is_oracle()) {
    return oracles;
  }
  std::erase_if(oracles,
                [&](const Choice& o) { return !own->covers(*PythonVersion::parse(o.version)); });
  if (oracles.empty()) {
    throw NothingToJudge(
        fmt::format("no CPython {} was found to judge {} against; --against names another one",
                    subject.version, subject.name));
  }
  return oracles;
}

// What is declared of the subject: by the user, or beside its adapter.
std::optional<Expectations> expectations_for(const Choice& subject, const Options& options,
                                             Session& session) {
  if (!options.expectations.empty()) {
    return read_expectations(options.expectations);
  }
  const auto own = session.places().adapters() / subject.adapter / "expectations";
  if (subject.adapter.empty() || !std::filesystem::exists(own)) {
    return std::nullopt;
  }
  return read_expectations(own);
}

std::string versions_of(const std::vector<Pair>& pairs) {
  return pairs.size() == 1 ? pairs.front().against.name : fmt::format("{} oracles", pairs.size());
}

}  // namespace

ExitStatus check(const Options& options) {
  Session session;
  const Choice subject = session.catalogue().find(options.subject);
  std::vector<Pair> pairs;
  if (!options.other.empty()) {
    pairs.push_back({session.catalogue().find(options.other), subject});
  } else {
    for (const Choice& oracle : oracles_for(subject, session)) {
      pairs.push_back({oracle, subject});
    }
  }
  const std::vector<Scenario> scenarios = selected(options, session, !involves_native(pairs));
  std::vector<Result> results = session.judge(scenarios, pairs, options);
  const std::optional<Expectations> expectations = expectations_for(subject, options, session);
  Report report{
      scenarios,   pairs, results, session.rules(), session.places(), options_given(options),
      page_width()};
  if (expectations) {
    report.expectations = &*expectations;
    report.stale = apply(*expectations, scenarios, pairs, results);
    if (options.real_clock) {
      report.stale.clear();  // what was declared of virtual time need not show in real time
    }
  }
  if (options.json) {
    fmt::print("{}", json_lines(report));
    return report.status();
  }
  fmt::print("{} against {}, {} scenarios, level {}{}; passed/judged by area\n\n{}", subject.name,
             versions_of(pairs), scenarios.size(), report.levels(),
             options.real_clock ? ", real clock" : "", table(report));
  const std::string lateness = lateness_table(report);
  if (!lateness.empty()) {
    fmt::print("\n{}", lateness);
  }
  const std::string said = failures(report);
  if (!said.empty()) {
    fmt::print("\n{}", said);
  }
  return report.status();
}

}  // namespace loopspec
