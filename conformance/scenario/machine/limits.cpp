#include "conformance/scenario/machine/limits.hpp"

#include "reference/run_state.hpp"

namespace loopspec {

void set_step_limit(std::int64_t steps) noexcept {
  steps_left = steps;
}

bool raise_step_limit() {
  raise_limit(Limit::steps);
  return false;
}

}  // namespace loopspec
