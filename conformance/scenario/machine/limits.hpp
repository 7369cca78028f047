// The bound on steps: calls and backward jumps of the program.
#pragma once

#include <cstdint>

namespace loopspec {

void set_step_limit(std::int64_t steps) noexcept;

inline constinit std::int64_t steps_left = INT64_MAX;
bool raise_step_limit();
// False: the bound is reached; what is pending then ends the run (raise_limit) and no handler may
// catch it.
inline bool count_step() {
  return --steps_left >= 0 || raise_step_limit();
}

}  // namespace loopspec
