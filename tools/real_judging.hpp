#pragma once

#include <optional>

#include "tools/judging.hpp"
#include "tools/side.hpp"

namespace loopspec {

// Runs the scenario on `against` in virtual time, then on both sides at once in real time, and
// fills the result in. `missing` is what is to be said when the subject lacks what the scenario
// needs.
void judge_in_real_time(Result& result, const Scenario& scenario, const Side& against,
                        const Side& subject, const std::optional<Judgement>& missing,
                        const JudgingOptions& options);

}  // namespace loopspec
