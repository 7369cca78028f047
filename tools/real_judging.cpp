#include "tools/real_judging.hpp"

#include <fmt/format.h>

#include <future>

#include "conformance/runtime/real_time.hpp"

namespace loopspec {
namespace {

std::optional<Judgement> without_real_clock(const Side& against, const Side& subject) {
  for (const Side* side : {&subject, &against}) {
    if (!side->info.can(real_clock_capability)) {
      return Judgement{Verdict::lacks_capability,
                       fmt::format("it needs {}, which {} does not offer", real_clock_capability,
                                   side == &subject ? "the subject" : side->choice.name),
                       std::nullopt};
    }
  }
  return std::nullopt;
}

PermittedRuns permitted(const Scenario& scenario, const Side& oracle, double grain,
                        const JudgingOptions& options) {
  PermittedRuns runs;
  runs.most = options.most_runs;
  if (oracle.info.can("choices")) {
    runs.run = [&scenario, &oracle, grain,
                longest = options.real_time->longest](const Choices& choices) {
      return oracle.run_within(scenario, longest, grain, choices);
    };
  }
  return runs;
}

// What differs, as the level sees both: the run that was to be followed, and the subject's.
void keep_traces(Result& result, const RealTimeResult& real, const Answer& in_virtual_time) {
  if (!result.judgement.difference) {
    return;
  }
  const auto& nearest = result.judgement.nearest;
  result.against = seen_at(nearest ? *nearest : std::get<Trace>(in_virtual_time), result.level);
  result.subject = seen_at(*real.subject, result.level);
}

}  // namespace

void judge_in_real_time(Result& result, const Scenario& scenario, const Side& against,
                        const Side& subject, const std::optional<Judgement>& missing,
                        const JudgingOptions& options) {
  if (auto reason = without_real_clock(against, subject)) {
    result.judgement = std::move(*reason);
    return;
  }
  const double longest = options.real_time->longest;
  const double grain = std::max(options.quantum, subject.info.quantum);
  const RealTimeCase real_case{against.run_within(scenario, longest),
                               against.choice.name,
                               result.level,
                               against.info.quantum,
                               grain,
                               longest,
                               permitted(scenario, against, 0, options),
                               permitted(scenario, against, grain, options),
                               [&] {
                                 auto left = std::async(std::launch::async, [&] {
                                   return against.run_in_real_time(scenario);
                                 });
                                 Answer right = subject.run_in_real_time(scenario);
                                 return std::pair(left.get(), std::move(right));
                               }};
  const Answer& own = real_case.in_virtual_time;
  if (const auto* trace = std::get_if<Trace>(&own)) {
    result.events = trace->events.size();
    result.selects = trace->selects ? trace->selects->size() : 0;
  }
  if (missing && std::holds_alternative<Trace>(own)) {
    result.judgement = *missing;
    return;
  }
  RealTimeResult real = judge_in_real_time(real_case);
  result.judgement = std::move(real.judgement);
  keep_traces(result, real, own);
  if (real.against && real.subject) {
    result.real_times = RealTimes{std::move(*real.against), std::move(*real.subject),
                                  std::move(real.against_events), std::move(real.subject_events)};
  }
}

}  // namespace loopspec
