#include "conformance/scenario/machine/limits.hpp"

#include "reference/run_state.hpp"

namespace loopspec {

namespace {
constinit std::int64_t steps_left = INT64_MAX;
}

void set_step_limit(std::int64_t steps) noexcept {
  steps_left = steps;
}

bool count_step() {
  if (--steps_left >= 0) [[likely]]
    return true;
  raise_limit(Limit::steps);
  return false;
}

}  // namespace loopspec
