#include "conformance/virtual_time/timer_descriptors.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <span>

#include "conformance/virtual_time/waiting.hpp"

namespace loopspec::virtual_time {

namespace {

struct Timer {
  int descriptor = -1;
  Nanoseconds due = kNever;
  Nanoseconds interval = 0;
};

// Never destroyed: other objects close their timers while the process ends.
constinit std::array<Timer, 1024> timers{};
// How many there are, at the front. close() asks for it without the lock.
constinit std::atomic<std::size_t> count{0};

std::span<Timer> all() {
  return {timers.data(), count.load(std::memory_order_relaxed)};
}

Timer* find(int descriptor) {
  const auto found = std::ranges::find(all(), descriptor, &Timer::descriptor);
  return found == all().end() ? nullptr : &*found;
}

void drain(int descriptor) {
  pollfd look{descriptor, POLLIN, 0};
  const timespec none{};
  if (::syscall(SYS_ppoll, &look, 1, &none, nullptr, 0) != 1) return;
  std::uint64_t expirations = 0;
  [[maybe_unused]] const ssize_t size = ::read(descriptor, &expirations, sizeof expirations);
}

void expire(Timer& timer) {
  if (timer.due > now()) return;
  std::uint64_t expirations = 1;
  if (timer.interval > 0) {
    expirations += static_cast<std::uint64_t>((now() - timer.due) / timer.interval);
    timer.due += static_cast<Nanoseconds>(expirations) * timer.interval;
  } else {
    timer.due = kNever;
  }
  [[maybe_unused]] const ssize_t size = ::write(timer.descriptor, &expirations, sizeof expirations);
}

itimerspec setting_of(const Timer& timer) {
  const Nanoseconds left = timer.due == kNever ? 0 : timer.due - now();
  return {to_timespec(timer.interval), to_timespec(left)};
}

int fail(int error) {
  errno = error;
  return -1;
}

}  // namespace

Nanoseconds next_timer_expiry() noexcept {
  Nanoseconds next = kNever;
  for (const Timer& timer : all()) next = std::min(next, timer.due);
  return next;
}

void expire_timers() noexcept {
  for (Timer& timer : all()) expire(timer);
}

int create_timer(clockid_t clock, int flags) noexcept {
  static_assert(int{TFD_NONBLOCK} == int{EFD_NONBLOCK} && int{TFD_CLOEXEC} == int{EFD_CLOEXEC});
  if (!is_virtual(clock) || (flags & ~(TFD_NONBLOCK | TFD_CLOEXEC)) != 0) return fail(EINVAL);
  const std::scoped_lock locked(state_lock());
  const int descriptor = ::eventfd(0, flags);
  if (descriptor < 0) return -1;
  Timer* timer = find(descriptor);  // one that was closed behind our back
  if (timer == nullptr) {
    if (count == timers.size()) {
      ::syscall(SYS_close, descriptor);
      return fail(EMFILE);
    }
    timer = &timers[count++];
  }
  *timer = {descriptor, kNever, 0};
  return descriptor;
}

bool is_timer(int descriptor) noexcept {
  if (count == 0) return false;
  const std::scoped_lock locked(state_lock());
  return find(descriptor) != nullptr;
}

int set_timer(int descriptor, int flags, const itimerspec& value, itimerspec* old) noexcept {
  const auto first = nanoseconds(value.it_value);
  const auto interval = nanoseconds(value.it_interval);
  if (!first || !interval) return fail(EINVAL);
  const std::scoped_lock locked(state_lock());
  Timer* timer = find(descriptor);
  if (timer == nullptr) return fail(EINVAL);
  if (old != nullptr) *old = setting_of(*timer);
  drain(descriptor);
  const bool absolute = (flags & TFD_TIMER_ABSTIME) != 0;
  timer->due = *first == 0 ? kNever : absolute ? *first : after(*first);
  timer->interval = *interval;
  expire(*timer);
  return 0;
}

int get_timer(int descriptor, itimerspec* value) noexcept {
  const std::scoped_lock locked(state_lock());
  const Timer* timer = find(descriptor);
  if (timer == nullptr) return fail(EINVAL);
  *value = setting_of(*timer);
  return 0;
}

void forget_timer(int descriptor) noexcept {
  if (count == 0) return;
  const std::scoped_lock locked(state_lock());
  if (Timer* timer = find(descriptor)) {
    *timer = timers[count - 1];
    --count;
  }
}

}  // namespace loopspec::virtual_time
