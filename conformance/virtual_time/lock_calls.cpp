// Timed waits for condition variables, semaphores, mutexes, read-write locks and threads. They get
// absolute deadlines of the virtual clock, of which the C library's own functions know nothing: so
// these are called with a brief real deadline, as often as it takes.
#include <dlfcn.h>
#include <pthread.h>
#include <semaphore.h>
#include <threads.h>

#include <cerrno>

#include "conformance/virtual_time/waiting.hpp"

namespace vt = loopspec::virtual_time;

namespace {

// The function that this file takes the place of.
template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

// attempt(real deadline) gives 0 or an error number; ETIMEDOUT when the virtual deadline has come
// first. `real_clock` is the one that the attempt's deadline is on.
template <class Attempt>
int attempt_until(const timespec* deadline, clockid_t real_clock, Attempt attempt) {
  const auto until = vt::nanoseconds(*deadline);
  if (!until) return EINVAL;
  int result = ETIMEDOUT;
  vt::wait_until(*until, [&](timespec at_most) {
    const timespec real_deadline = vt::real_time_in(real_clock, at_most.tv_nsec);
    result = attempt(&real_deadline);
    return result == ETIMEDOUT ? 0 : 1;
  });
  return result;
}

// The same for a condition variable. While another thread runs, each attempt that found nothing
// ends the whole wait as a spurious wake-up: a notification may have come when the attempt was over
// and its mutex not yet taken again, and only the caller can tell.
template <class Attempt>
int wait_on_condition(const timespec* deadline, clockid_t real_clock, Attempt attempt) {
  const auto until = vt::nanoseconds(*deadline);
  if (!until) return EINVAL;
  const auto attempt_for = [&](vt::Nanoseconds at_most) {
    const timespec real_deadline = vt::real_time_in(real_clock, at_most);
    return attempt(&real_deadline);
  };
  if (*until <= vt::now()) return attempt_for(0);
  vt::Wait wait(*until);
  while (true) {
    const int result = attempt_for(wait.begin_look());
    if (result != ETIMEDOUT || wait.is_over()) return result;
    if (!wait.end_look()) return 0;
  }
}

int as_errno(int error) {
  if (error == 0) return 0;
  errno = error;
  return -1;
}

int as_thrd(int error) {
  if (error == 0) return thrd_success;
  return error == ETIMEDOUT ? thrd_timedout : thrd_error;
}

}  // namespace

extern "C" {

int pthread_cond_clockwait(pthread_cond_t* condition, pthread_mutex_t* mutex, clockid_t,
                           const timespec* deadline) {
  static auto* const wait = real<decltype(pthread_cond_clockwait)>("pthread_cond_clockwait");
  return wait_on_condition(deadline, CLOCK_MONOTONIC, [=](const timespec* until) {
    return wait(condition, mutex, CLOCK_MONOTONIC, until);
  });
}

int pthread_cond_timedwait(pthread_cond_t* condition, pthread_mutex_t* mutex,
                           const timespec* deadline) {
  return pthread_cond_clockwait(condition, mutex, CLOCK_MONOTONIC, deadline);
}

int cnd_timedwait(cnd_t* condition, mtx_t* mutex, const timespec* deadline) {
  static auto* const wait = real<decltype(cnd_timedwait)>("cnd_timedwait");
  return as_thrd(wait_on_condition(deadline, CLOCK_REALTIME, [=](const timespec* until) {
    const int result = wait(condition, mutex, until);
    return result == thrd_timedout ? ETIMEDOUT : result == thrd_success ? 0 : EINVAL;
  }));
}

int sem_clockwait(sem_t* semaphore, clockid_t, const timespec* deadline) {
  static auto* const wait = real<decltype(sem_clockwait)>("sem_clockwait");
  return as_errno(attempt_until(deadline, CLOCK_MONOTONIC, [=](const timespec* until) {
    return wait(semaphore, CLOCK_MONOTONIC, until) == 0 ? 0 : errno;
  }));
}

int sem_timedwait(sem_t* semaphore, const timespec* deadline) {
  return sem_clockwait(semaphore, CLOCK_REALTIME, deadline);
}

int pthread_mutex_clocklock(pthread_mutex_t* mutex, clockid_t, const timespec* deadline) noexcept {
  // Of the two, sanitizers know only this one.
  static auto* const lock = real<decltype(pthread_mutex_timedlock)>("pthread_mutex_timedlock");
  return attempt_until(deadline, CLOCK_REALTIME,
                       [=](const timespec* until) { return lock(mutex, until); });
}

int pthread_mutex_timedlock(pthread_mutex_t* mutex, const timespec* deadline) noexcept {
  return pthread_mutex_clocklock(mutex, CLOCK_REALTIME, deadline);
}

int mtx_timedlock(mtx_t* mutex, const timespec* deadline) {
  static auto* const lock = real<decltype(mtx_timedlock)>("mtx_timedlock");
  return as_thrd(attempt_until(deadline, CLOCK_REALTIME, [=](const timespec* until) {
    const int result = lock(mutex, until);
    return result == thrd_timedout ? ETIMEDOUT : result == thrd_success ? 0 : EINVAL;
  }));
}

int pthread_rwlock_clockrdlock(pthread_rwlock_t* rwlock, clockid_t,
                               const timespec* deadline) noexcept {
  static auto* const lock =
      real<decltype(pthread_rwlock_clockrdlock)>("pthread_rwlock_clockrdlock");
  return attempt_until(deadline, CLOCK_MONOTONIC,
                       [=](const timespec* until) { return lock(rwlock, CLOCK_MONOTONIC, until); });
}

int pthread_rwlock_clockwrlock(pthread_rwlock_t* rwlock, clockid_t,
                               const timespec* deadline) noexcept {
  static auto* const lock =
      real<decltype(pthread_rwlock_clockwrlock)>("pthread_rwlock_clockwrlock");
  return attempt_until(deadline, CLOCK_MONOTONIC,
                       [=](const timespec* until) { return lock(rwlock, CLOCK_MONOTONIC, until); });
}

int pthread_rwlock_timedrdlock(pthread_rwlock_t* rwlock, const timespec* deadline) noexcept {
  return pthread_rwlock_clockrdlock(rwlock, CLOCK_REALTIME, deadline);
}

int pthread_rwlock_timedwrlock(pthread_rwlock_t* rwlock, const timespec* deadline) noexcept {
  return pthread_rwlock_clockwrlock(rwlock, CLOCK_REALTIME, deadline);
}

int pthread_clockjoin_np(pthread_t thread, void** result, clockid_t, const timespec* deadline) {
  static auto* const join = real<decltype(pthread_timedjoin_np)>("pthread_timedjoin_np");
  return attempt_until(deadline, CLOCK_REALTIME,
                       [=](const timespec* until) { return join(thread, result, until); });
}

int pthread_timedjoin_np(pthread_t thread, void** result, const timespec* deadline) {
  return pthread_clockjoin_np(thread, result, CLOCK_REALTIME, deadline);
}

}  // extern "C"
