// The bounds on steps (calls and backward jumps of the program) and on memory.
#pragma once

#include <cstdint>
#include <optional>

namespace loopspec {

inline constexpr std::int64_t kNoBound = INT64_MAX;

struct MachineLimits {
  std::int64_t steps = kNoBound;
  std::int64_t memory = kNoBound;  // bytes that the run adds to what the process has in memory
};

// From now on; both are counted from here.
void set_limits(const MachineLimits& limits) noexcept;

// Until the bounds are looked at again.
inline constinit std::int64_t steps_left = kNoBound;
bool more_steps();
// False: a bound is reached; what is pending then ends the run (raise_limit) and no handler may
// catch it.
inline bool count_step() {
  return --steps_left >= 0 || more_steps();
}

}  // namespace loopspec
