#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "conformance/runtime/verdict.hpp"
#include "conformance/trace/lateness.hpp"
#include "tools/catalogue.hpp"
#include "tools/scenarios.hpp"

namespace loopspec {

// Two subjects to be compared on every scenario; what differs is told as `subject` against
// `against`.
struct Pair {
  Choice against;
  Choice subject;
};

// `a` against `b` in the order in which they are told: an oracle is what the other one is judged
// against.
Pair pair_of(const Choice& a, const Choice& b);

// A verdict for each level, indexed by Level.
using Scores = std::array<Verdict, all_levels.size()>;

// When the events of both sides came, and when they were due.
struct RealTimes {
  Trace against, subject;
  std::vector<TimedEvent> against_events, subject_events;
};

// What came of one scenario and one pair.
struct Result {
  std::size_t scenario = 0;  // index
  std::size_t pair = 0;      // index
  Judgement judgement{Verdict::error, {}, std::nullopt};
  Level level = Level::exact;             // that it was judged at
  std::optional<Scores> scores;           // when both gave a trace and that was below exact
  std::size_t events = 0, selects = 0;    // of the oracle's trace
  std::optional<Trace> against, subject;  // kept when they differ, as the level sees them
  std::optional<RealTimes> real_times;    // when both ran in real time
};

// On the real clock.
struct RealTimeOptions {
  double longest = 3;       // seconds; what takes longer in virtual time is not run
  std::size_t at_once = 1;  // so many scenarios, each on both sides
};

struct JudgingOptions {
  // Nothing: exact, but ordered where a subject has timers with a grain or reports no iterations.
  std::optional<Level> level;
  double quantum = 0;            // seconds; both sides round their deadlines up to it at least
  std::size_t most_runs = 1000;  // of the oracle, in search of a permitted trace
  Milliseconds to_answer{10'000};
  std::optional<RealTimeOptions> real_time;  // nothing: virtual time
  std::function<void(std::size_t done, std::size_t of)>
      progress;  // called by any thread, one at a time
};

// Judges every scenario with every pair, on as many threads as there are cores but at most two (in
// real time, as many as are asked for); the
// results are in order of scenario and, within it, pair, whoever was done first. Throws
// SubjectError when a subject cannot be started at all.
std::vector<Result> judge_all(const std::vector<Scenario>& scenarios,
                              const std::vector<Pair>& pairs, const Places& places,
                              const JudgingOptions& options);

}  // namespace loopspec
