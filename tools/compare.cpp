#include <fmt/format.h>

#include "tools/commands.hpp"
#include "tools/report.hpp"
#include "tools/session.hpp"
#include "tools/terminal.hpp"

namespace loopspec {
namespace {

// One line for what is equal or was not judged, a page for what differs.
std::string told(const Report& report, const Result& result) {
  const Judgement& judgement = result.judgement;
  const std::string& path = report.scenarios[result.scenario].path;
  if (judgement.difference) {
    return fmt::format("differ  {}", explanation(report, result));
  }
  if (judgement.verdict == Verdict::pass) {
    return fmt::format("equal   {}  ({} events, {} selects){}{}\n", path, result.events,
                       result.selects, judgement.detail.empty() ? "" : " ", judgement.detail);
  }
  return fmt::format("{}  {}\n  {}\n", name_of(judgement.verdict), path, judgement.detail);
}

std::string summary(const Report& report) {
  const Counts counts = report.counts();
  std::string text;
  for (const Verdict verdict : all_verdicts) {
    if (counts[verdict] > 0) {
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ", counts[verdict], name_of(verdict));
    }
  }
  return text;
}

}  // namespace

ExitStatus compare(const Options& options) {
  Session session;
  const Pair pair =
      pair_of(session.catalogue().find(options.subject), session.catalogue().find(options.other));
  const std::vector<Pair> pairs{pair};
  std::vector<Scenario> scenarios = read_scenarios(options.paths, session.places());
  session.lower(scenarios, !involves_native(pairs), options.to_answer);
  const std::vector<Result> results = session.judge(scenarios, pairs, options);
  const Report report{
      scenarios,   pairs, results, session.rules(), session.places(), options_given(options),
      page_width()};
  if (options.json) {
    fmt::print("{}", json_lines(report));
    return report.status();
  }
  for (const Result& result : results) {
    fmt::print("{}{}", told(report, result), event_table(report, result));
  }
  if (options.real_clock && results.size() > 1) {
    fmt::print("{}\n", lateness_table(report));
  }
  fmt::print("{} against {} at level {}: {}\n", pair.subject.name, pair.against.name,
             report.levels(), summary(report));
  return report.status();
}

}  // namespace loopspec
