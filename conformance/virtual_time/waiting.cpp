#include "conformance/virtual_time/waiting.hpp"

#include <linux/futex.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <string>

#include "conformance/virtual_time/timer_descriptors.hpp"

namespace loopspec::virtual_time {

namespace {

constinit std::mutex lock;
constinit Wait* first = nullptr;
// Counts every thread that entered or left a wait, and every jump: a look or a judgement on who is
// idle that began before the last change says nothing.
constinit std::uint64_t changes = 1;
// What sleepers wait on.
constinit std::atomic<std::uint32_t> jumps{0};

constinit Nanoseconds limit = kNever;
constinit StuckHook stuck_hook = nullptr;
constinit void* stuck_data = nullptr;
constexpr int kMostRescues = 3;

[[noreturn]] void give_up(Stuck why, bool hook_failed) {
  const char* what = why == Stuck::deadlock
                         ? "deadlock: a wait without end, no timer is armed, no thread is at work"
                         : "the clock would pass its limit";
  std::fprintf(stderr, "virtual time: %s%s\n", what,
               hook_failed ? "; the hook was called and made nothing ready"
                           : "; nobody set a hook for that");
  ::_exit(70);
}

void wake_sleepers() {
  jumps.fetch_add(1);
  ::syscall(SYS_futex, &jumps, FUTEX_WAKE_PRIVATE, INT32_MAX, nullptr, nullptr, 0);
}

// A fork copies the calling thread alone: its child has nobody else who waits.
[[gnu::constructor]] void follow_forks() {
  ::pthread_atfork([] { lock.lock(); }, [] { lock.unlock(); },
                   [] {
                     first = nullptr;
                     lock.unlock();
                   });
}

// Under the lock.
void start_anew() {
  limit = kNever;
  stuck_hook = nullptr;
  stuck_data = nullptr;
  ++changes;
}

}  // namespace

std::mutex& state_lock() noexcept {
  return lock;
}

void restart() noexcept {
  const std::scoped_lock locked(lock);
  set_now(0);
  start_anew();
}

void restart_in_real_time() noexcept {
  const std::scoped_lock locked(lock);
  follow_kernel();
  start_anew();
}

void set_limit(Nanoseconds new_limit) noexcept {
  const std::scoped_lock locked(lock);
  limit = new_limit;
}

void set_stuck_hook(StuckHook hook, void* data) noexcept {
  const std::scoped_lock locked(lock);
  stuck_hook = hook;
  stuck_data = data;
}

Wait::Wait(Nanoseconds deadline)
    : deadline_(deadline), thread_(static_cast<pid_t>(::syscall(SYS_gettid))) {
  const std::scoped_lock locked(lock);
  next_ = first;
  first = this;
  ++changes;
}

Wait::~Wait() {
  const std::scoped_lock locked(lock);
  Wait** link = &first;
  while (*link != nullptr && *link != this) link = &(*link)->next_;
  if (*link == this) *link = next_;
  ++changes;
}

Nanoseconds Wait::begin_look() {
  alone_ = is_only_thread() && !has_living_child();
  if (alone_ && !in_real_time()) return 0;
  if (!alone_) others_ = other_threads();
  const std::scoped_lock locked(lock);
  changes_ = changes;
  return time_to_look();
}

// In real time until something is due, unless nothing ever is. In virtual time a look takes time
// only for the sake of other threads.
Nanoseconds Wait::time_to_look() const {
  const Nanoseconds most = alone_ ? kLongestLook : kBrief;
  const Nanoseconds due = next_due();
  if (!in_real_time() || due == kNever || due > limit) return alone_ ? 0 : kBrief;
  return std::clamp<Nanoseconds>(due - now(), 0, most);
}

// Asleep now as before, and none has run between, begun or ended. Who waits here too wakes for each
// look and so has run; of it the list tells more.
bool Wait::others_are_idle() const {
  const std::vector<ThreadSeen> seen = other_threads();
  const auto waits = [](pid_t thread) {
    for (const Wait* wait = first; wait != nullptr; wait = wait->next_)
      if (wait->thread_ == thread) return true;
    return false;
  };
  const std::scoped_lock locked(lock);
  return seen.size() == others_.size() && std::ranges::all_of(seen, [&](const ThreadSeen& thread) {
           const auto before = std::ranges::find(others_, thread.thread, &ThreadSeen::thread);
           if (thread.running || before == others_.end()) return false;
           return waits(thread.thread) || before->spent == thread.spent;
         });
}

// Everybody who waits has found nothing to do since the last thread entered or left a wait and
// since the last jump; so has this one, which has judged the others meanwhile.
bool Wait::may_jump() const {
  for (const Wait* wait = first; wait != nullptr; wait = wait->next_)
    if (wait->looked_at_ != changes || wait->is_over()) return false;
  return true;
}

Nanoseconds Wait::next_due() {
  Nanoseconds due = next_timer_expiry();
  for (const Wait* wait = first; wait != nullptr; wait = wait->next_)
    due = std::min(due, wait->deadline_);
  return due;
}

bool Wait::jump(Stuck* why) {
  const Nanoseconds target = next_due();
  ++changes;  // whatever comes of it, the others shall look again
  *why = target == kNever ? Stuck::deadlock : Stuck::limit;
  if (target == kNever || target > limit) return false;
  if (!in_real_time()) set_now(std::max(target, now()));
  expire_timers();
  wake_sleepers();
  return true;
}

bool Wait::end_look() {
  if (!alone_) {
    {
      const std::scoped_lock locked(lock);
      looked_at_ = changes_;
    }
    if (has_living_child() || !others_are_idle()) return false;
  }
  Stuck why{};
  {
    const std::scoped_lock locked(lock);
    if (!alone_ && changes_ != changes) return false;
    if ((!alone_ && !may_jump()) || jump(&why)) return true;
  }
  stuck(why);
  return true;
}

void Wait::stuck(Stuck why) {
  StuckHook hook = nullptr;
  void* data = nullptr;
  {
    const std::scoped_lock locked(lock);
    hook = stuck_hook;
    data = stuck_data;
  }
  if (hook == nullptr) give_up(why, false);
  if (++rescues_ > kMostRescues || !hook(why, data)) give_up(why, true);
}

int look_at_clock(timespec at_most) noexcept {
  if (at_most.tv_sec == 0 && at_most.tv_nsec == 0) return 0;
  ::syscall(SYS_futex, &jumps, FUTEX_WAIT_PRIVATE, jumps.load(), &at_most, nullptr, 0);
  return 0;
}

}  // namespace loopspec::virtual_time
