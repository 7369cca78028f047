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
  JudgingOptions judging;
  judging.level = options.level;
  judging.quantum = options.quantum;
  judging.most_runs = options.most_runs;
  judging.to_answer = options.to_answer;
  judging.progress = [&bar](std::size_t done, std::size_t of) { bar.show(done, of); };
  if (options.real_clock) {
    if (options.level == Level::exact) {
      throw UsageError(
          "--clock real has no level exact: no two runs in real time are equal to the bit; "
          "--level ordered and per-task are judged");
    }
    judging.real_time = RealTimeOptions{options.real_limit, options.at_once};
    judging.to_answer += Milliseconds(static_cast<Milliseconds::rep>(options.real_limit * 1000));
  }
  return judge_all(scenarios, pairs, places(), judging);
}

bool involves_native(const std::vector<Pair>& pairs) {
  const auto native = [](const Choice& choice) { return choice.kind == Choice::Kind::cpython; };
  return std::ranges::any_of(
      pairs, [&](const Pair& pair) { return native(pair.against) || native(pair.subject); });
}

}  // namespace loopspec
