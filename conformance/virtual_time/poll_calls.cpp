// poll, ppoll, and what _FORTIFY_SOURCE makes of them.
#include <poll.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

#include "conformance/virtual_time/waiting.hpp"

namespace vt = loopspec::virtual_time;

extern "C" [[noreturn]] void __chk_fail();

namespace {

int wait(pollfd* descriptors, nfds_t count, vt::Nanoseconds deadline, const sigset_t* mask) {
  return vt::wait_until(deadline, [=](timespec at_most) {
    return static_cast<int>(::syscall(SYS_ppoll, descriptors, count, &at_most, mask, _NSIG / 8));
  });
}

void check(nfds_t count, std::size_t bytes) {
  if (bytes / sizeof(pollfd) < count) __chk_fail();
}

}  // namespace

extern "C" {

int poll(pollfd* descriptors, nfds_t count, int timeout) {
  return wait(descriptors, count, vt::after_milliseconds(timeout), nullptr);
}

int ppoll(pollfd* descriptors, nfds_t count, const timespec* timeout, const sigset_t* mask) {
  if (timeout == nullptr) return wait(descriptors, count, vt::kNever, mask);
  const auto delay = vt::nanoseconds(*timeout);
  if (!delay) {
    errno = EINVAL;
    return -1;
  }
  return wait(descriptors, count, vt::after(*delay), mask);
}

int __poll_chk(pollfd* descriptors, nfds_t count, int timeout, std::size_t bytes) {
  check(count, bytes);
  return poll(descriptors, count, timeout);
}

int __ppoll_chk(pollfd* descriptors, nfds_t count, const timespec* timeout, const sigset_t* mask,
                std::size_t bytes) {
  check(count, bytes);
  return ppoll(descriptors, count, timeout, mask);
}

}  // extern "C"
