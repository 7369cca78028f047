// clock_gettime, gettimeofday, time, timespec_get.
#include <sys/syscall.h>
#include <unistd.h>

#include "conformance/virtual_time/clock.hpp"

namespace vt = loopspec::virtual_time;

extern "C" {

int clock_gettime(clockid_t clock, timespec* time) noexcept {
  if (!vt::is_virtual(clock)) return static_cast<int>(::syscall(SYS_clock_gettime, clock, time));
  *time = vt::to_timespec(vt::now());
  return 0;
}

int gettimeofday(timeval* __restrict time, void* __restrict) noexcept {
  const timespec now = vt::to_timespec(vt::now());
  *time = {now.tv_sec, now.tv_nsec / 1000};
  return 0;
}

time_t time(time_t* into) noexcept {
  const time_t seconds = vt::now() / vt::kSecond;
  if (into != nullptr) *into = seconds;
  return seconds;
}

int timespec_get(timespec* time, int base) noexcept {
  if (base != TIME_UTC) return 0;
  *time = vt::to_timespec(vt::now());
  return base;
}

}  // extern "C"
