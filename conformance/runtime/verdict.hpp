#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "conformance/runtime/subject.hpp"
#include "conformance/trace/comparison.hpp"

namespace loopspec {

// What is said of one scenario on one subject against another.
enum class Verdict {
  pass,              // both traces are equal at the level
  differ,            // they are not
  as_declared,       // they are not, and the subject is declared to differ there
  unsupported,       // the scenario is outside what one of the two can run: not judged
  not_in_version,    // the scenario does not exist in that version of Python: rightly not judged
  crash,             // a subject's process ended without answering
  timeout,           // a subject did not answer within the wall-clock time
  lacks_capability,  // the scenario needs what the subject says it lacks: rightly not judged
  not_in_real_time,  // the scenario cannot be judged on a real clock: it takes too long, or what it
                     // prints depends on the clock: rightly not judged
  limit,  // a run was ended at a bound (time, iterations, steps, memory) and up to there nothing
          // differs: not judged
  not_judged,  // the level could not be judged: the subject reports too little for it, or it went
               // another way than the oracle and whether that is permitted was not found out
  error,  // the scenario is no Python program, or a subject answered nonsense or went wrong itself
};

inline constexpr std::array all_verdicts = {
    Verdict::pass,        Verdict::differ,           Verdict::as_declared,
    Verdict::unsupported, Verdict::not_in_version,   Verdict::crash,
    Verdict::timeout,     Verdict::lacks_capability, Verdict::not_in_real_time,
    Verdict::limit,       Verdict::not_judged,       Verdict::error};

// "pass", "differ", "as-declared", "unsupported", "not-in-version", "crash", "timeout",
// "lacks-capability", "not-in-real-time", "limit", "not-judged", "error".
std::string_view name_of(Verdict verdict);

struct Judgement {
  Verdict verdict;
  std::string detail;  // one sentence for a person; empty for a pass on CPython's own trace
  std::optional<Difference> difference;  // for differ; its left side is the oracle
  std::optional<Trace> nearest = {};  // the oracle's trace that it differs from, if not its own way
};

// Which level two answers are judged at when nobody asks for one: exact if both have all that it
// compares, else ordered.
Level strictest_level(const Answer& against, const Answer& subject);

// The verdict that a failure amounts to.
Verdict verdict_of(const Failure& failure);

// `against` is what should have happened, and whose name stands in the detail when it failed;
// `subject` is who is judged. The subject's own failure counts first.
Judgement judge(const Answer& against, const Answer& subject, Level level,
                std::string_view against_name);

}  // namespace loopspec
