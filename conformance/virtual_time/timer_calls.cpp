// timerfd_create, timerfd_settime, timerfd_gettime; close, which ends a timer.
#include <sys/syscall.h>
#include <unistd.h>

#include "conformance/virtual_time/timer_descriptors.hpp"

namespace vt = loopspec::virtual_time;

extern "C" {

int timerfd_create(clockid_t clock, int flags) noexcept {
  return vt::create_timer(clock, flags);
}

// What is no timer of ours, the kernel may judge: it knows the right error.
int timerfd_settime(int descriptor, int flags, const itimerspec* value, itimerspec* old) noexcept {
  if (vt::is_timer(descriptor)) return vt::set_timer(descriptor, flags, *value, old);
  return static_cast<int>(::syscall(SYS_timerfd_settime, descriptor, flags, value, old));
}

int timerfd_gettime(int descriptor, itimerspec* value) noexcept {
  if (vt::is_timer(descriptor)) return vt::get_timer(descriptor, value);
  return static_cast<int>(::syscall(SYS_timerfd_gettime, descriptor, value));
}

int close(int descriptor) {
  vt::forget_timer(descriptor);
  return static_cast<int>(::syscall(SYS_close, descriptor));
}

}  // extern "C"
