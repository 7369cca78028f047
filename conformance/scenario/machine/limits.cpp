#include "conformance/scenario/machine/limits.hpp"

#include <algorithm>

#include "conformance/scenario/process_memory.hpp"
#include "reference/run_state.hpp"

namespace loopspec {

namespace {

// Steps between two looks at the memory, which cost a system call.
constexpr std::int64_t kSlice = 4096;

struct Beyond {
  std::int64_t steps = kNoBound;  // after those of the slice
  std::int64_t memory = kNoBound;
  std::int64_t memory_at_start = 0;
};
Beyond beyond;

void next_slice() noexcept {
  steps_left =
      beyond.memory == kNoBound ? beyond.steps : std::min<std::int64_t>(kSlice, beyond.steps);
  if (beyond.steps != kNoBound) beyond.steps -= steps_left;
}

bool end_at(Limit limit) {
  beyond.steps = steps_left = 0;
  raise_limit(limit);
  return false;
}

}  // namespace

void set_limits(const MachineLimits& limits) noexcept {
  beyond.steps = limits.steps;
  beyond.memory = limits.memory;
  beyond.memory_at_start = limits.memory == kNoBound ? 0 : resident_memory();
  next_slice();
}

bool more_steps() {
  if (beyond.memory != kNoBound && resident_memory() - beyond.memory_at_start > beyond.memory)
    return end_at(Limit::memory);
  if (beyond.steps == 0) return end_at(Limit::steps);
  next_slice();
  --steps_left;
  return true;
}

}  // namespace loopspec
