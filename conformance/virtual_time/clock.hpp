// The clock itself and the C library's ways of writing time.
#pragma once

#include <sys/time.h>
#include <time.h>

#include <optional>

#include "conformance/virtual_time/virtual_time.hpp"

namespace loopspec::virtual_time {

inline constexpr Nanoseconds kSecond = 1'000'000'000;
inline constexpr Nanoseconds kMillisecond = 1'000'000;

// Not the CPU clocks, which stay real.
bool is_virtual(clockid_t clock) noexcept;

// nullopt: negative, or nanoseconds out of range (EINVAL).
std::optional<Nanoseconds> nanoseconds(const timespec& time) noexcept;
timespec to_timespec(Nanoseconds time) noexcept;

// now() + delay, kNever when that is too far away to count.
Nanoseconds after(Nanoseconds delay) noexcept;
// After so many milliseconds; negative: never.
Nanoseconds after_milliseconds(std::int64_t milliseconds) noexcept;

// The kernel's own clock.
timespec real_time_in(clockid_t clock, Nanoseconds delay) noexcept;

// Whether the clock follows the kernel's.
bool in_real_time() noexcept;

// Used by waiting.cpp alone, under its lock.
void set_now(Nanoseconds time) noexcept;  // and virtual it is
void follow_kernel() noexcept;            // from 0 on

}  // namespace loopspec::virtual_time
