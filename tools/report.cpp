#include "tools/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "conformance/trace/explanation.hpp"
#include "conformance/trace/number.hpp"
#include "conformance/trace/trace_json.hpp"

namespace loopspec {
namespace {

constexpr std::size_t explained_in_full = 5;

std::string indented(const std::string& text) {
  std::string result;
  for (const char c : text) {
    result += c;
    if (c == '\n') {
      result += "      ";
    }
  }
  return result;
}

std::string reproducing_line(const Report& report, const Result& result) {
  const Pair& pair = report.pairs[result.pair];
  const std::string& path = report.scenarios[result.scenario].path;
  const auto quoted = [](const std::string& word) {
    return word.find_first_of(" '\"$&|;<>()*?") == std::string::npos ? word : "'" + word + "'";
  };
  return fmt::format("{} compare{} {} {} {}", report.places.command(), report.options,
                     quoted(pair.against.name), quoted(pair.subject.name), quoted(path));
}

bool in_force(const Rule& rule, const Choice& oracle) {
  const auto version = PythonVersion::parse(oracle.version);
  return !version || in_range(*version, rule.since, rule.until);
}

// What the rule book says of the rules that the scenario names, as far as they hold for the
// oracle's version.
std::vector<RuleHint> hints(const Report& report, const Header& header, const Choice& oracle) {
  std::vector<RuleHint> result;
  for (const std::string& id : header.rules) {
    const Rule* rule = report.rules.find(id);
    if (rule && !in_force(*rule, oracle)) {
      continue;
    }
    result.push_back(rule ? RuleHint{id, rule->sentence, rule->if_this_fails}
                          : RuleHint{id, "", ""});
  }
  return result;
}

// Names of the oracles on which a scenario differs, beside the one that is explained.
std::string also_against(const Report& report, const Result& explained) {
  std::string names;
  for (const Result& result : report.results) {
    if (result.scenario == explained.scenario && result.pair != explained.pair &&
        result.judgement.verdict == Verdict::differ) {
      names += " " + report.pairs[result.pair].against.name;
    }
  }
  return names.empty() ? "" : "it differs also from" + names + "\n";
}

std::string line_about(const Report& report, const Result& result) {
  return fmt::format("  {:<14} {}  {}: {}\n", name_of(result.judgement.verdict),
                     report.scenarios[result.scenario].path, report.pairs[result.pair].against.name,
                     indented(result.judgement.detail));
}

std::string differences(const Report& report) {
  std::string pages, lines;
  std::set<std::size_t> told;
  for (const Result& result : report.results) {
    if (result.judgement.verdict != Verdict::differ || !told.insert(result.scenario).second) {
      continue;
    }
    if (told.size() <= explained_in_full) {
      pages += std::string(std::min<std::size_t>(report.width, 100), '=') + "\n" +
               explanation(report, result) + also_against(report, result) + "\n";
    } else {
      lines += line_about(report, result);
    }
  }
  return lines.empty() ? pages : pages + "further differences\n" + lines + "\n";
}

// What was not judged for one and the same reason against several oracles is told once.
std::string others(const Report& report) {
  std::string lines;
  std::set<std::pair<std::size_t, std::string>> told;
  for (const Result& result : report.results) {
    const Verdict verdict = result.judgement.verdict;
    const bool silent = verdict == Verdict::pass || verdict == Verdict::differ ||
                        verdict == Verdict::as_declared || verdict == Verdict::not_in_version ||
                        verdict == Verdict::lacks_capability ||
                        verdict == Verdict::not_in_real_time;
    if (!silent && told.insert({result.scenario, result.judgement.detail}).second) {
      lines += line_about(report, result);
    }
  }
  return lines;
}

// What has one reason for many scenarios, such as what a subject does not offer, is told once.
std::string together(const Report& report, Verdict verdict) {
  std::map<std::string, std::set<std::size_t>> scenarios;
  for (const Result& result : report.results) {
    if (result.judgement.verdict == verdict) {
      scenarios[result.judgement.detail].insert(result.scenario);
    }
  }
  std::string lines;
  for (const auto& [detail, which] : scenarios) {
    lines += which.size() == 1 && verdict == Verdict::not_in_real_time
                 ? fmt::format("  {:<16} {}: {}\n", name_of(verdict),
                               report.scenarios[*which.begin()].path, indented(detail))
                 : fmt::format("  {:<16} {} scenario{}: {}\n", name_of(verdict), which.size(),
                               which.size() == 1 ? "" : "s", detail);
  }
  return lines;
}

std::string scores_json(const Scores& scores) {
  std::string members;
  for (const Level level : all_levels) {
    members += fmt::format(R"({}"{}": "{}")", members.empty() ? "" : ", ", name_of(level),
                           name_of(scores[static_cast<std::size_t>(level)]));
  }
  return fmt::format(R"(, "levels": {{{}}})", members);
}

std::string lateness_json(const std::vector<TimedEvent>& events) {
  const auto late = lateness(events);
  if (!late) {
    return "null";
  }
  return fmt::format(
      R"({{"events": {}, "due": {}, "took": {}, "min": {}, "median": {}, "max": {}}})",
      late->events, shortest(events.back().deadline), shortest(events.back().time),
      shortest(late->least), shortest(late->median), shortest(late->most));
}

std::string lateness_json(const RealTimes& times) {
  return fmt::format(R"(, "lateness": {{"against": {}, "subject": {}}})",
                     lateness_json(times.against_events), lateness_json(times.subject_events));
}

}  // namespace

std::string options_given(const Options& options) {
  std::string text;
  if (options.level) {
    text += fmt::format(" --level {}", name_of(*options.level));
  }
  if (options.quantum > 0) {
    text += fmt::format(" --quantum {}", options.quantum);
  }
  if (options.real_clock) {
    text += fmt::format(" --clock real --real-limit {}", options.real_limit);
  }
  if (options.most_runs != Options().most_runs) {
    text += fmt::format(" --runs {}", options.most_runs);
  }
  return text;
}

std::string Report::levels() const {
  std::set<Level> judged, all;
  for (const Result& result : results) {
    const Verdict verdict = result.judgement.verdict;
    all.insert(result.level);
    if (verdict == Verdict::pass || verdict == Verdict::differ || verdict == Verdict::as_declared) {
      judged.insert(result.level);
    }
  }
  std::string text;
  for (const Level level : judged.empty() ? all : judged) {
    text += fmt::format("{}{}", text.empty() ? "" : " and ", name_of(level));
  }
  return text;
}

Counts Report::counts() const {
  Counts counts;
  for (const Result& result : results) {
    counts.add(result.judgement.verdict);
  }
  return counts;
}

ExitStatus Report::status() const {
  const Counts n = counts();
  if (n[Verdict::differ] > 0 || !stale.empty()) {
    return ExitStatus::differs;
  }
  if (n[Verdict::crash] + n[Verdict::timeout] + n[Verdict::error] > 0) {
    return ExitStatus::failed;
  }
  const bool less =
      n[Verdict::unsupported] + n[Verdict::limit] + n[Verdict::not_judged] > 0 || n.judged() == 0;
  return less ? ExitStatus::not_judged : ExitStatus::as_declared;
}

std::string explanation(const Report& report, const Result& result) {
  const Pair& pair = report.pairs[result.pair];
  const Scenario& scenario = report.scenarios[result.scenario];
  const Setting setting{scenario.path,
                        scenario.source,
                        pair.against.name,
                        pair.subject.name,
                        hints(report, scenario.header(), pair.against),
                        reproducing_line(report, result),
                        report.width};
  return explain(*result.against, *result.subject, *result.judgement.difference, setting);
}

std::string failures(const Report& report) {
  return differences(report) + others(report) + together(report, Verdict::lacks_capability) +
         together(report, Verdict::not_in_real_time) + declared(report);
}

std::string json_lines(const Report& report) {
  std::string text;
  for (const Result& result : report.results) {
    const Pair& pair = report.pairs[result.pair];
    text += fmt::format(
        R"({{"scenario": {}, "subject": {}, "against": {}, "level": "{}", "verdict": "{}", "detail": {}{}{}}})"
        "\n",
        json_string(report.scenarios[result.scenario].path), json_string(pair.subject.name),
        json_string(pair.against.name), name_of(result.level), name_of(result.judgement.verdict),
        json_string(result.judgement.detail), result.scores ? scores_json(*result.scores) : "",
        result.real_times ? lateness_json(*result.real_times) : "");
  }
  const Counts counts = report.counts();
  std::string members;
  for (const Verdict verdict : all_verdicts) {
    members += fmt::format(R"({}"{}": {})", members.empty() ? "" : ", ", name_of(verdict),
                           counts[verdict]);
  }
  return text + fmt::format(R"({{"counts": {{{}}}, "judged": {}, "asked": {}}})"
                            "\n",
                            members, counts.judged(), report.results.size());
}

}  // namespace loopspec
