#include <dlfcn.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

#include "conformance/virtual_time/clock.hpp"

namespace loopspec::virtual_time {

namespace {

constexpr const char* kReplaced[] = {"clock_gettime",
                                     "gettimeofday",
                                     "time",
                                     "timespec_get",
                                     "epoll_wait",
                                     "epoll_pwait",
                                     "epoll_pwait2",
                                     "poll",
                                     "ppoll",
                                     "__poll_chk",
                                     "__ppoll_chk",
                                     "select",
                                     "pselect",
                                     "timerfd_create",
                                     "timerfd_settime",
                                     "timerfd_gettime",
                                     "close",
                                     "nanosleep",
                                     "clock_nanosleep",
                                     "usleep",
                                     "sleep",
                                     "thrd_sleep",
                                     "sigtimedwait",
                                     "pthread_cond_clockwait",
                                     "sem_clockwait",
                                     "pthread_cond_timedwait",
                                     "sem_timedwait",
                                     "cnd_timedwait",
                                     "pthread_mutex_clocklock",
                                     "pthread_mutex_timedlock",
                                     "mtx_timedlock",
                                     "pthread_rwlock_clockrdlock",
                                     "pthread_rwlock_clockwrlock",
                                     "pthread_rwlock_timedrdlock",
                                     "pthread_rwlock_timedwrlock",
                                     "pthread_clockjoin_np",
                                     "pthread_timedjoin_np"};

const void* object_of(const void* address) {
  Dl_info info{};
  return address != nullptr && ::dladdr(address, &info) != 0 ? info.dli_fbase : nullptr;
}

bool standard_library_agrees() {
  return std::chrono::steady_clock::now().time_since_epoch() == std::chrono::nanoseconds(now());
}

}  // namespace

// What a shared library of this process gets under each name must lie in the same object as we.
const char* not_in_force() noexcept {
  const void* ours = object_of(reinterpret_cast<const void*>(&not_in_force));
  for (const char* name : kReplaced)
    if (object_of(::dlsym(RTLD_DEFAULT, name)) != ours) return name;
  return standard_library_agrees() ? nullptr : "std::chrono::steady_clock::now";
}

void require_in_force() noexcept {
  const char* name = not_in_force();
  if (name == nullptr) return;
  std::fprintf(
      stderr,
      "virtual time is not in force: %s is not the one of loopspec_virtual_time, so this "
      "program would wait in real time.\nLink the target loopspec_virtual_time itself (its "
      "object files, no archive) into the executable, or name its shared library in "
      "LD_PRELOAD.\n",
      name);
  ::_exit(2);
}

}  // namespace loopspec::virtual_time

namespace vt = loopspec::virtual_time;

namespace {

int (*preloaded_hook)(int why) = nullptr;

}  // namespace

extern "C" {

std::int64_t loopspec_virtual_time_now() {
  return vt::now();
}

void loopspec_virtual_time_restart() {
  vt::restart();
}

void loopspec_virtual_time_restart_in_real_time() {
  vt::restart_in_real_time();
}

void loopspec_virtual_time_set_limit(std::int64_t nanoseconds) {
  vt::set_limit(nanoseconds);
}

void loopspec_virtual_time_set_stuck_hook(int (*hook)(int why)) {
  preloaded_hook = hook;
  vt::set_stuck_hook(
      [](vt::Stuck why, void*) { return preloaded_hook(why == vt::Stuck::limit ? 1 : 0) != 0; },
      nullptr);
}

const char* loopspec_virtual_time_not_in_force() {
  return vt::not_in_force();
}

}  // extern "C"
