// nanosleep, clock_nanosleep, usleep, sleep, thrd_sleep, sigtimedwait.
#include <signal.h>
#include <sys/syscall.h>
#include <threads.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "conformance/virtual_time/waiting.hpp"

namespace vt = loopspec::virtual_time;

namespace {

void sleep_until(vt::Nanoseconds deadline) {
  vt::wait_until(deadline, vt::look_at_clock);
}

}  // namespace

extern "C" {

int nanosleep(const timespec* delay, timespec*) {
  const auto asked = vt::nanoseconds(*delay);
  if (!asked) {
    errno = EINVAL;
    return -1;
  }
  sleep_until(vt::after(*asked));
  return 0;
}

int clock_nanosleep(clockid_t clock, int flags, const timespec* time, timespec* left) {
  if (!vt::is_virtual(clock)) {
    const long result = ::syscall(SYS_clock_nanosleep, clock, flags, time, left);
    return result == 0 ? 0 : errno;
  }
  const auto asked = vt::nanoseconds(*time);
  if (!asked) return EINVAL;
  sleep_until((flags & TIMER_ABSTIME) != 0 ? *asked : vt::after(*asked));
  return 0;
}

int usleep(useconds_t microseconds) {
  sleep_until(vt::after(vt::Nanoseconds{microseconds} * 1000));
  return 0;
}

unsigned sleep(unsigned seconds) {
  sleep_until(vt::after(vt::Nanoseconds{seconds} * vt::kSecond));
  return 0;
}

int thrd_sleep(const timespec* delay, timespec*) {
  const auto asked = vt::nanoseconds(*delay);
  if (!asked) return -2;
  sleep_until(vt::after(*asked));
  return 0;
}

int sigtimedwait(const sigset_t* __restrict set, siginfo_t* __restrict info,
                 const timespec* __restrict timeout) {
  const auto delay = timeout == nullptr ? vt::kNever : vt::nanoseconds(*timeout);
  if (!delay) {
    errno = EINVAL;
    return -1;
  }
  const int signal = vt::wait_until(vt::after(*delay), [=](timespec at_most) -> int {
    const long got = ::syscall(SYS_rt_sigtimedwait, set, info, &at_most, _NSIG / 8);
    return got < 0 && errno == EAGAIN ? 0 : static_cast<int>(got);
  });
  if (signal != 0) return signal;
  errno = EAGAIN;
  return -1;
}

}  // extern "C"
