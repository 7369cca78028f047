#include "conformance/virtual_time/clock.hpp"

#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>

namespace loopspec::virtual_time {

namespace {

// Constructors of other objects ask for the time before any of ours could have run.
constinit std::atomic<Nanoseconds> clock_now{0};

}  // namespace

Nanoseconds now() noexcept {
  return clock_now.load(std::memory_order_acquire);
}

void set_now(Nanoseconds time) noexcept {
  clock_now.store(time, std::memory_order_release);
}

bool is_virtual(clockid_t clock) noexcept {
  switch (clock) {
    case CLOCK_REALTIME:
    case CLOCK_MONOTONIC:
    case CLOCK_MONOTONIC_RAW:
    case CLOCK_REALTIME_COARSE:
    case CLOCK_MONOTONIC_COARSE:
    case CLOCK_BOOTTIME:
    case CLOCK_REALTIME_ALARM:
    case CLOCK_BOOTTIME_ALARM:
    case CLOCK_TAI:
      return true;
    default:
      return false;
  }
}

std::optional<Nanoseconds> nanoseconds(const timespec& time) noexcept {
  if (time.tv_sec < 0 || time.tv_nsec < 0 || time.tv_nsec >= kSecond) return std::nullopt;
  if (time.tv_sec >= kNever / kSecond) return kNever;
  return time.tv_sec * kSecond + time.tv_nsec;
}

timespec to_timespec(Nanoseconds time) noexcept {
  return {time / kSecond, time % kSecond};
}

Nanoseconds after(Nanoseconds delay) noexcept {
  const Nanoseconds from = now();
  return delay >= kNever - from ? kNever : from + delay;
}

Nanoseconds after_milliseconds(std::int64_t milliseconds) noexcept {
  if (milliseconds < 0 || milliseconds >= kNever / kMillisecond) return kNever;
  return after(milliseconds * kMillisecond);
}

timespec real_time_in(clockid_t clock, Nanoseconds delay) noexcept {
  timespec time{};
  ::syscall(SYS_clock_gettime, clock, &time);
  return to_timespec(time.tv_sec * kSecond + time.tv_nsec + delay);
}

}  // namespace loopspec::virtual_time
