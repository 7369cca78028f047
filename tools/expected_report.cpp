// What a report says of declared differences.
#include <fmt/format.h>

#include <map>
#include <set>

#include "tools/report.hpp"

namespace loopspec {

std::string declared(const Report& report) {
  if (report.expectations == nullptr) {
    return "";
  }
  std::map<std::string, std::set<std::string>> scenarios;  // of each cause
  for (const Result& result : report.results) {
    const Scenario& scenario = report.scenarios[result.scenario];
    const Choice& oracle = report.pairs[result.pair].against;
    if (result.judgement.verdict == Verdict::as_declared) {
      scenarios[report.expectations->find(scenario, result.level, oracle)->cause].insert(
          scenario.path);
    }
  }
  std::string text;
  for (const auto& [cause, paths] : scenarios) {
    text +=
        fmt::format("differs as declared, {}: {}\n", cause, report.expectations->causes.at(cause));
    for (const std::string& path : paths) {
      text += fmt::format("  {}\n", path);
    }
  }
  for (const Expected& expected : report.stale) {
    text += fmt::format("declared to differ ({}), but it passes: {}\n", expected.cause,
                        expected.scenario);
  }
  return text;
}

}  // namespace loopspec
