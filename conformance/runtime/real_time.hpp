#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "conformance/runtime/permitted.hpp"
#include "conformance/runtime/verdict.hpp"
#include "conformance/trace/lateness.hpp"

namespace loopspec {

// What a subject lists among its capabilities when it takes {"clock": "real"}.
inline constexpr const char* real_clock_capability = "real-clock";

// How exactly a clock with timers of this grain keeps a deadline, in seconds.
double clock_resolution(double quantum);

// One scenario that two subjects are to run side by side in real time.
struct RealTimeCase {
  // `against` in virtual time, ended where it would take too long: what has no outcome there is
  // not run in real time. Its events' times are the deadlines.
  Answer in_virtual_time;
  std::string against_name;
  Level level = Level::ordered;  // of the order; below exact
  double against_quantum = 0, subject_quantum = 0;
  double longest = 0;  // seconds: the bound that the run in virtual time was given
  // The other orders that are permitted to a clock of no grain, and to one of the subject's. Of an
  // `against` that takes no choices its own order is the only one.
  PermittedRuns permitted, permitted_to_subject;
  std::function<std::pair<Answer, Answer>()> run_both;  // against and subject, at once
};

// So often a scenario is run when its order is not as it should be: only what comes in the wrong
// order each time is said to differ, as the order of what lies close together depends on what else
// the machine does. What is early is said to differ at once: no load makes a timer early.
inline constexpr int real_time_attempts = 3;

struct RealTimeResult {
  Judgement judgement{Verdict::error, {}, std::nullopt};
  std::optional<Trace> against, subject;  // of the last run, if both gave one
  std::vector<TimedEvent> against_events = {}, subject_events = {};
};

// The subject passes if its events come in an order that is permitted in virtual time, or in that
// of `against` beside it, and none earlier than its deadline less the resolution of its clock. How
// late they come is told, not judged.
RealTimeResult judge_in_real_time(const RealTimeCase& scenario);

}  // namespace loopspec
