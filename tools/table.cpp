#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "conformance/trace/columns.hpp"
#include "tools/report.hpp"

namespace loopspec {
namespace {

constexpr std::size_t narrowest_column = 9;
constexpr std::size_t column_of_scores = 14;  // "1000/10/10"

struct Area {
  std::size_t scenarios = 0;
  std::set<std::string> rules;
  std::vector<Counts> by_pair;
};

std::map<std::string, Area> areas_of(const Report& report) {
  std::map<std::string, Area> areas;
  for (const Scenario& scenario : report.scenarios) {
    Area& area = areas[scenario.area];
    area.by_pair.resize(report.pairs.size());
    ++area.scenarios;
    area.rules.insert(scenario.header().rules.begin(), scenario.header().rules.end());
  }
  for (const Result& result : report.results) {
    areas[report.scenarios[result.scenario].area].by_pair[result.pair].add(
        result.judgement.verdict);
  }
  return areas;
}

// "12/13!": 13 judged, 12 of them passed. The sign says what to look for below the table.
std::string cell(const Counts& counts) {
  std::string text = fmt::format("{}/{}", counts[Verdict::pass], counts.judged());
  if (counts[Verdict::crash] + counts[Verdict::timeout] + counts[Verdict::error] +
          counts[Verdict::limit] >
      0) {
    return text + "!";
  }
  if (counts[Verdict::unsupported] + counts[Verdict::not_judged] > 0) {
    return text + "?";
  }
  return text;
}

bool has_scores(const Report& report) {
  return std::ranges::any_of(report.results,
                             [](const Result& result) { return result.scores.has_value(); });
}

// What is rightly not judged counts at no level.
bool counts_at_levels(const Result& result) {
  const Verdict verdict = result.judgement.verdict;
  return verdict != Verdict::not_in_version && verdict != Verdict::lacks_capability &&
         verdict != Verdict::not_in_real_time;
}

// What is equal at level exact is equal at those below it; what differs there was not looked at
// below it.
Verdict verdict_at(const Result& result, Level level) {
  if (result.scores) {
    return (*result.scores)[static_cast<std::size_t>(level)];
  }
  const bool known = level == Level::exact || result.judgement.verdict == Verdict::pass;
  return known ? result.judgement.verdict : Verdict::not_judged;
}

// One title for each pair; among nothing but CPythons the version says enough.
std::vector<std::string> titles_of(const Report& report) {
  const bool all_native = std::ranges::all_of(
      report.pairs, [](const Pair& pair) { return pair.against.kind == Choice::Kind::cpython; });
  std::vector<std::string> titles;
  for (const Pair& pair : report.pairs) {
    titles.push_back(all_native ? pair.against.version : pair.against.name);
  }
  return titles;
}

std::size_t column_width(const std::string& title, bool with_scores) {
  return std::max(with_scores ? column_of_scores : narrowest_column, display_width(title) + 2);
}

// The pairs [first, last) as one table.
class Block {
 public:
  Block(const Report& report, const std::map<std::string, Area>& areas,
        const std::vector<std::string>& titles, std::size_t first, std::size_t last)
      : report_(report), areas_(areas), titles_(titles), first_(first), last_(last) {
    for (const auto& [name, area] : areas) {
      name_ = std::max(name_, display_width(name));
    }
  }

  std::string text() const {
    std::string result = fmt::format("{}  scenarios  rules", fit("area", name_));
    result += cells([&](std::size_t i) { return titles_[i]; });
    const std::string rule = std::string(display_width(result) - 1, '-') + "\n";
    result += rule;
    for (const auto& [name, area] : areas_) {
      result +=
          fmt::format("{}  {:>9}  {:>5}", fit(name, name_), area.scenarios, area.rules.size());
      result += cells([&, &counts = area.by_pair](std::size_t i) { return cell(counts[i]); });
    }
    return result + rule + totals();
  }

 private:
  template <typename Cell>
  std::string cells(Cell content) const {
    std::string line;
    for (std::size_t i = first_; i < last_; ++i) {
      const std::string text = content(i);
      line += fmt::format("{:>{}}", text, column_width(titles_[i], has_scores(report_)));
    }
    return line + "\n";
  }

  Counts total(std::size_t pair) const {
    Counts sum;
    for (const Result& result : report_.results) {
      if (result.pair == pair) {
        sum.add(result.judgement.verdict);
      }
    }
    return sum;
  }

  template <typename Number>
  std::string row(const char* title, Number number) const {
    return fit(title, name_ + 18) +
           cells([&](std::size_t i) { return std::to_string(number(total(i))); });
  }

  std::string totals() const {
    std::string text = row("judged", [](const Counts& c) { return c.judged(); });
    const std::pair<const char*, Verdict> always[] = {
        {"passed", Verdict::pass},
        {"differing", Verdict::differ},
        {"unsupported", Verdict::unsupported},
        {"not in that version", Verdict::not_in_version}};
    const std::pair<const char*, Verdict> when_there_are[] = {
        {"differing as declared", Verdict::as_declared},
        {"lacking a capability", Verdict::lacks_capability},
        {"not in real time", Verdict::not_in_real_time},
        {"not judged", Verdict::not_judged},
        {"crashed", Verdict::crash},
        {"timed out", Verdict::timeout},
        {"ended at a limit", Verdict::limit},
        {"in error", Verdict::error}};
    for (const auto& [title, verdict] : always) {
      text += row(title, [v = verdict](const Counts& c) { return c[v]; });
    }
    const Counts all = report_.counts();
    for (const auto& [title, verdict] : when_there_are) {
      if (all[verdict] > 0) {
        text += row(title, [v = verdict](const Counts& c) { return c[v]; });
      }
    }
    return text + scores();
  }

  // Everything that was to be judged, at each level; nothing when all was judged at level exact.
  std::string scores() const {
    if (!has_scores(report_)) {
      return "";
    }
    std::string text = "at level (passed/differing/not judged)\n";
    for (const Level level : all_levels) {
      text += fit("  " + std::string(name_of(level)), name_ + 18) +
              cells([&](std::size_t i) { return score(level, i); });
    }
    return text;
  }

  std::string score(Level level, std::size_t pair) const {
    std::size_t passed = 0, differing = 0, neither = 0;
    for (const Result& result : report_.results) {
      if (result.pair == pair && counts_at_levels(result)) {
        const Verdict verdict = verdict_at(result, level);
        ++(verdict == Verdict::pass ? passed : verdict == Verdict::differ ? differing : neither);
      }
    }
    return fmt::format("{}/{}/{}", passed, differing, neither);
  }

  const Report& report_;
  const std::map<std::string, Area>& areas_;
  const std::vector<std::string>& titles_;
  std::size_t first_, last_, name_ = 4;
};

}  // namespace

std::string table(const Report& report) {
  const std::map<std::string, Area> areas = areas_of(report);
  const std::vector<std::string> titles = titles_of(report);
  const bool scored = has_scores(report);
  std::string text;
  std::size_t first = 0;
  while (first < titles.size()) {
    std::size_t last = first, used = 40;
    while (last < titles.size() &&
           (last == first || used + column_width(titles[last], scored) <= report.width)) {
      used += column_width(titles[last++], scored);
    }
    text += (text.empty() ? "" : "\n") + Block(report, areas, titles, first, last).text();
    first = last;
  }
  return text;
}

}  // namespace loopspec
