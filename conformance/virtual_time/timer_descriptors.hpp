// Timer descriptors: each is an eventfd to which the expirations are written when the clock gets
// there. An eventfd reads like a timerfd, costs less, and is ready when the clock says so.
#pragma once

#include <sys/timerfd.h>

#include "conformance/virtual_time/clock.hpp"

namespace loopspec::virtual_time {

// Under the lock of waiting.hpp. When the first one is due; kNever when none is armed.
Nanoseconds next_timer_expiry() noexcept;
// Under the lock of waiting.hpp: makes those readable that are due by now.
void expire_timers() noexcept;

// What timerfd_create and so on do; -1 with errno set.
int create_timer(clockid_t clock, int flags) noexcept;
bool is_timer(int descriptor) noexcept;
int set_timer(int descriptor, int flags, const itimerspec& value, itimerspec* old) noexcept;
int get_timer(int descriptor, itimerspec* value) noexcept;
// The descriptor is about to be closed.
void forget_timer(int descriptor) noexcept;

}  // namespace loopspec::virtual_time
