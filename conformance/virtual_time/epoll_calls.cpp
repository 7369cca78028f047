// epoll_wait, epoll_pwait, epoll_pwait2.
#include <signal.h>
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

#include "conformance/virtual_time/waiting.hpp"

namespace vt = loopspec::virtual_time;

namespace {

int wait(int epoll, epoll_event* events, int most, vt::Nanoseconds deadline, const sigset_t* mask) {
  return vt::wait_until(deadline, [=](timespec at_most) {
    const vt::Nanoseconds up = at_most.tv_nsec + vt::kMillisecond - 1;
    const auto milliseconds = static_cast<int>(up / vt::kMillisecond);
    return static_cast<int>(
        ::syscall(SYS_epoll_pwait, epoll, events, most, milliseconds, mask, _NSIG / 8));
  });
}

}  // namespace

extern "C" {

int epoll_wait(int epoll, epoll_event* events, int most, int timeout) {
  return wait(epoll, events, most, vt::after_milliseconds(timeout), nullptr);
}

int epoll_pwait(int epoll, epoll_event* events, int most, int timeout, const sigset_t* mask) {
  return wait(epoll, events, most, vt::after_milliseconds(timeout), mask);
}

int epoll_pwait2(int epoll, epoll_event* events, int most, const timespec* timeout,
                 const sigset_t* mask) {
  if (timeout == nullptr) return wait(epoll, events, most, vt::kNever, mask);
  const auto delay = vt::nanoseconds(*timeout);
  if (!delay) {
    errno = EINVAL;
    return -1;
  }
  return wait(epoll, events, most, vt::after(*delay), mask);
}

}  // extern "C"
