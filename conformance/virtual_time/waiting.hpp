// One wait, whatever it is for: look, and if nothing is ready let the clock jump.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <mutex>
#include <vector>

#include "conformance/virtual_time/clock.hpp"
#include "conformance/virtual_time/processes.hpp"

namespace loopspec::virtual_time {

// How long a real wait may take that stands for a longer one while other threads are at work, and
// how long these must have been asleep to count as idle.
inline constexpr Nanoseconds kBrief = kMillisecond;
// A look in real time ends after so long at most, and is followed by another one.
inline constexpr Nanoseconds kLongestLook = 500 * kMillisecond;

// A thread in a wait. Those of all threads are in one list.
class Wait {
 public:
  explicit Wait(Nanoseconds deadline);
  ~Wait();
  Wait(const Wait&) = delete;
  Wait& operator=(const Wait&) = delete;

  // Before a look: notes what the others do. Returns how long the look may really take.
  Nanoseconds begin_look();
  // After a look that found nothing: lets the clock jump if nobody can object. False: another
  // thread has run since begin_look().
  bool end_look();
  bool is_over() const noexcept { return deadline_ <= now(); }

 private:
  Nanoseconds time_to_look() const;  // under the lock
  bool others_are_idle() const;
  bool may_jump() const;          // under the lock
  static Nanoseconds next_due();  // under the lock; of all waits and timers
  bool jump(Stuck* why);          // under the lock; false: there is nothing to jump to
  void stuck(Stuck why);

  const Nanoseconds deadline_;
  const pid_t thread_;
  Wait* next_ = nullptr;
  bool alone_ = false;
  std::uint64_t changes_ = 0;       // of the list and the clock, before the look
  std::uint64_t looked_at_ = 0;     // what changes_ was at the last look that found nothing
  std::vector<ThreadSeen> others_;  // before the look
  int rescues_ = 0;                 // how often the hook was called
};

// look(timespec at_most) waits really, so long at most, and gives 0 when nothing was ready. Returns
// what it found, or 0 when the deadline came first.
template <class Look>
auto wait_until(Nanoseconds deadline, Look look) -> decltype(look(timespec{})) {
  if (auto found = look(timespec{0, 0})) return found;
  if (deadline <= now()) return {};
  Wait wait(deadline);
  while (true) {
    if (auto found = look(to_timespec(wait.begin_look()))) return found;
    if (wait.is_over()) return {};
    wait.end_look();
  }
}

// A look for nothing but the time: asleep until the clock jumps.
int look_at_clock(timespec at_most) noexcept;

// The lock of the list, the clock's movements and the timer descriptors.
std::mutex& state_lock() noexcept;

}  // namespace loopspec::virtual_time
