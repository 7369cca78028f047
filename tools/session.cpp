#include "tools/session.hpp"

#include <algorithm>

#include "tools/lowering.hpp"
#include "tools/terminal.hpp"

namespace loopspec {

const RuleBook& Session::rules() {
  if (!rules_) {
    rules_.emplace(places().spec());
  }
  return *rules_;
}

void Session::lower(std::vector<Scenario>& scenarios, bool recorded_first, Milliseconds to_answer) {
  Lowering lowering(catalogue_, recorded_first, to_answer);
  for (Scenario& scenario : scenarios) {
    lowering.lower(scenario);
  }
}

std::vector<Result> Session::judge(const std::vector<Scenario>& scenarios,
                                   const std::vector<Pair>& pairs, const Options& options) {
  ProgressBar bar;
  JudgingOptions judging{options.level, options.quantum, options.most_runs, options.to_answer,
                         [&bar](std::size_t done, std::size_t of) { bar.show(done, of); }};
  return judge_all(scenarios, pairs, places(), judging);
}

bool involves_native(const std::vector<Pair>& pairs) {
  const auto native = [](const Choice& choice) { return choice.kind == Choice::Kind::cpython; };
  return std::ranges::any_of(
      pairs, [&](const Pair& pair) { return native(pair.against) || native(pair.subject); });
}

}  // namespace loopspec
