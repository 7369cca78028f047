#include "tools/expectations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "tools/exit_status.hpp"

namespace loopspec {
namespace {

class Reader {
 public:
  explicit Reader(const std::filesystem::path& file) : file_(file) {}

  Expectations read() {
    std::ifstream in(file_);
    if (!in) {
      throw UsageError(fmt::format("{} cannot be read", file_.string()));
    }
    for (std::string line; std::getline(in, line);) {
      ++line_;
      read_line(line);
    }
    return std::move(result_);
  }

 private:
  [[noreturn]] void refuse(const std::string& what) const {
    throw UsageError(fmt::format("{}:{}: {}", file_.string(), line_, what));
  }

  void read_line(const std::string& line) {
    std::istringstream words(line);
    std::string first, second, third;
    if (!(words >> first) || first.starts_with('#')) {
      return;
    }
    if (first == "cause") {
      read_cause(line);
      return;
    }
    if (!(words >> second >> third)) {
      refuse("a line is `SCENARIO LEVEL CAUSE`, `cause NAME: SENTENCE` or a comment with #");
    }
    const auto level = level_named(second);
    if (!level || *level == Level::exact) {
      refuse(fmt::format("'{}' is no level to differ at; there are ordered and per-task", second));
    }
    if (!result_.causes.contains(third)) {
      refuse(fmt::format("the cause '{}' is not explained above; write `cause {}: ...`", third,
                         third));
    }
    const auto same = [&](const Expected& e) { return e.scenario == first; };
    if (std::ranges::any_of(result_.expected, same)) {
      refuse(fmt::format("{} is declared twice", first));
    }
    Expected expected{first, *level, third};
    read_versions(words, expected);
    result_.expected.push_back(std::move(expected));
  }

  void read_versions(std::istringstream& words, Expected& expected) const {
    for (std::string word, version; words >> word;) {
      if ((word != "since" && word != "until") || !(words >> version) ||
          !PythonVersion::parse(version)) {
        refuse("behind the cause there may be `since 3.11` and `until 3.12`");
      }
      (word == "since" ? expected.since : expected.until) = version;
    }
  }

  void read_cause(const std::string& line) {
    const std::size_t colon = line.find(": ");
    std::istringstream words(line.substr(0, colon));
    std::string name, more;
    if (colon == std::string::npos || !(words >> name >> name) || words >> more) {
      refuse("a cause is `cause NAME: SENTENCE`");
    }
    if (!result_.causes.emplace(name, line.substr(colon + 2)).second) {
      refuse(fmt::format("the cause '{}' is explained twice", name));
    }
  }

  std::filesystem::path file_;
  std::size_t line_ = 0;
  Expectations result_;
};

bool is_about(const Expected& expected, const Scenario& scenario) {
  return expected.scenario == scenario.corpus || expected.scenario == scenario.path;
}

}  // namespace

const Expected* Expectations::find(const Scenario& scenario, Level level,
                                   const Choice& oracle) const {
  const auto version = PythonVersion::parse(oracle.version);
  const auto found = std::ranges::find_if(expected, [&](const Expected& e) {
    return is_about(e, scenario) && (level == e.weakest || level == Level::ordered) &&
           (!version || in_range(*version, e.since, e.until));
  });
  return level == Level::exact || found == expected.end() ? nullptr : &*found;
}

Expectations read_expectations(const std::filesystem::path& file) {
  return Reader(file).read();
}

std::vector<Expected> apply(const Expectations& expectations,
                            const std::vector<Scenario>& scenarios, const std::vector<Pair>& pairs,
                            std::vector<Result>& results) {
  std::map<const Expected*, bool> differs;  // of those that were judged
  for (Result& result : results) {
    const Expected* expected =
        expectations.find(scenarios[result.scenario], result.level, pairs[result.pair].against);
    if (expected == nullptr) {
      continue;
    }
    if (result.judgement.verdict == Verdict::differ) {
      result.judgement.verdict = Verdict::as_declared;
      differs[expected] = true;
    } else if (result.judgement.verdict == Verdict::pass) {
      differs.emplace(expected, false);
    }
  }
  std::vector<Expected> stale;
  for (const Expected& expected : expectations.expected) {
    const auto found = differs.find(&expected);
    if (found != differs.end() && !found->second) {
      stale.push_back(expected);
    }
  }
  return stale;
}

}  // namespace loopspec
