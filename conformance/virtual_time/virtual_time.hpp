// Virtual time for a whole process, for runtimes that have no clock of their own to replace.
//
// The objects of this room define the C library's clock and wait functions. A wait first looks
// with timeout 0; when nothing is ready the clock jumps to its end, or to what is armed before.
// The clock stands still while another thread computes and while a child process lives.
// README.md beside this file tells how to link it and what stays real.
#pragma once

#include <cstdint>
#include <limits>

namespace loopspec::virtual_time {

// Seconds are nanoseconds here, counted from the start of the process or the last restart().
using Nanoseconds = std::int64_t;
inline constexpr Nanoseconds kNever = std::numeric_limits<Nanoseconds>::max();

// Every clock but the CPU clocks shows this.
Nanoseconds now() noexcept;

// Sets the clock back to 0, forgets the limit and the hook. No other thread may be waiting, and no
// timer descriptor may be armed.
void restart() noexcept;

// The same, but from now on the clock follows the kernel's and waits take their time. Deadlock and
// limit are as in virtual time.
void restart_in_real_time() noexcept;

enum class Stuck {
  deadlock,  // a wait without end: nothing is armed, nothing ready, no thread at work
  limit,     // the clock would have to pass its limit to end a wait
};

// Called by the waiting thread, which then looks once more: the hook must make something ready that
// the wait is for (uv_async_send, write to a pipe) and return true. False, no hook, or nothing
// ready after all: a message on stderr, and the process ends with status 70.
using StuckHook = bool (*)(Stuck why, void* data);
void set_stuck_hook(StuckHook hook, void* data) noexcept;

// The clock never passes it. kNever: no limit.
void set_limit(Nanoseconds limit) noexcept;

// The name of a function that is still the C library's own for some part of this process; nullptr
// when virtual time is in force.
const char* not_in_force() noexcept;

// The check that belongs into main(): ends the process with a message and status 2 unless virtual
// time is in force.
void require_in_force() noexcept;

}  // namespace loopspec::virtual_time

// The same for whoever finds it in a preloaded library.
extern "C" {
std::int64_t loopspec_virtual_time_now();
void loopspec_virtual_time_restart();
void loopspec_virtual_time_restart_in_real_time();
void loopspec_virtual_time_set_limit(std::int64_t nanoseconds);
// why: 0 a deadlock, 1 the limit. What it returns is not 0 when it made something ready.
void loopspec_virtual_time_set_stuck_hook(int (*hook)(int why));
const char* loopspec_virtual_time_not_in_force();
}
