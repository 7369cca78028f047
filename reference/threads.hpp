// Threads of a program: real ones, of which one runs at a time. The baton passes only where its
// holder waits or ends; so counts of references need not be atomic, and two runs are alike.
//
// Next is the first thread, in order of creation, whose wait is over; one whose wait was over when
// it began goes behind all others, so that a busy loop starves nobody. When none can run the
// virtual clock moves to the earliest deadline; when there is none either, RuntimeError("deadlock")
// is raised where the first loop waits in select, or else where the main thread waits.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

namespace loopspec {

// What a thread waits for.
struct Wait {
  std::function<bool()> ready;     // asked by any thread; raises nothing
  std::optional<double> deadline;  // on the clock of the run
  bool selects = false;            // the wait of a loop
};

// raised: an exception is pending.
enum class Waited : std::uint8_t { ready, late, raised };

// For the holder of the baton. Others may run before it returns, and move the clock.
Waited wait_for(Wait wait);
// Whether there is no other thread: then a wait is a look, or a jump of the clock.
bool alone() noexcept;
// When a wait of so many seconds that begins now is over.
double deadline_after(double seconds);
// The holder waits for so long. False: an exception is pending.
bool sleep_for(double seconds);

// A thread that calls `body` when its turn comes, then lets go of it, and then calls `at_end`. An
// exception must not stay pending after `body`. False: RuntimeError is pending.
bool start_thread(std::function<void()> body, std::function<void()> at_end);
// 0 is the main thread; the others count from 1 in every run.
std::uint64_t thread_number() noexcept;

// The run is over: every thread that is left ends at its wait, without running handlers. For the
// main thread.
void end_threads();

}  // namespace loopspec
