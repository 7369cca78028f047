#include "reference/quantum.hpp"

#include <algorithm>
#include <cmath>

namespace loopspec {

namespace {

constexpr double kCountable = 9007199254740992.0;  // 2^53

std::int64_t nanoseconds(double seconds) {
  return static_cast<std::int64_t>(std::nearbyint(seconds * 1e9));
}

}  // namespace

Quantum::Quantum(double seconds) {
  if (seconds > 0.0) grain_ = std::max<std::int64_t>(1, nanoseconds(seconds));
}

bool Quantum::counts(double seconds) const {
  return grain_ != 0 && std::abs(seconds * 1e9) < kCountable;
}

double Quantum::round_up(double when) const {
  if (!counts(when)) return when;
  const std::int64_t exact = nanoseconds(when);
  const std::int64_t ticks = exact / grain_ + (exact % grain_ > 0 ? 1 : 0);
  return static_cast<double>(ticks * grain_) / 1e9;
}

double Quantum::on_nanoseconds(double seconds) const {
  return counts(seconds) ? static_cast<double>(nanoseconds(seconds)) / 1e9 : seconds;
}

}  // namespace loopspec
