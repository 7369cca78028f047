#include "conformance/virtual_time/clock.hpp"

#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>

namespace loopspec::virtual_time {

namespace {

// Constructors of other objects ask for the time before any of ours could have run.
constinit std::atomic<Nanoseconds> clock_now{0};
// The kernel's clock when ours began to follow it; kNever: it does not.
constinit std::atomic<Nanoseconds> kernel_start{kNever};

Nanoseconds kernel_now() noexcept {
  const timespec time = real_time_in(CLOCK_MONOTONIC, 0);
  return time.tv_sec * kSecond + time.tv_nsec;
}

}  // namespace

Nanoseconds now() noexcept {
  const Nanoseconds start = kernel_start.load(std::memory_order_acquire);
  return start == kNever ? clock_now.load(std::memory_order_acquire) : kernel_now() - start;
}

bool in_real_time() noexcept {
  return kernel_start.load(std::memory_order_acquire) != kNever;
}

void set_now(Nanoseconds time) noexcept {
  kernel_start.store(kNever, std::memory_order_release);
  clock_now.store(time, std::memory_order_release);
}

void follow_kernel() noexcept {
  kernel_start.store(kernel_now(), std::memory_order_release);
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
