// The grain of a clock's timers. One formula, the same for every subject, so that two of them agree
// to the bit:
//
//   nanoseconds(t) = t * 1e9, rounded to the nearest integer, half to even
//   grain          = nanoseconds(quantum), at least 1
//   round_up(t)    = the least multiple of grain that is not below nanoseconds(t), divided by 1e9
//
// With a quantum, deadlines are round_up(t) and the clock itself stands on nanoseconds(t) / 1e9. So
// different sums of floats that mean one instant are one instant, and a loop that waits for a
// deadline stands on it to the bit.
#pragma once

#include <cstdint>

namespace loopspec {

class Quantum {
 public:
  Quantum() = default;               // none: every time stays as it is
  explicit Quantum(double seconds);  // finite, not negative; 0 is none

  explicit operator bool() const noexcept { return grain_ != 0; }

  // What has 2^53 nanoseconds or more, infinities and NaN stay as they are.
  double round_up(double when) const;
  double on_nanoseconds(double seconds) const;

  // Whether the two above can change it.
  bool counts(double seconds) const;

 private:
  std::int64_t grain_ = 0;  // nanoseconds
};

}  // namespace loopspec
