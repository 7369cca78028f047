// What one run of a program owns: clock, counters, names, limits. A fresh one for every run
// (reset_run).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "reference/objects/exception.hpp"
#include "reference/quantum.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

class AbstractEventLoop;
class TaskCore;

// over: no bound, but the end: what still runs is to stop.
enum class Limit : std::uint8_t { none, time, iterations, steps, memory, over };
std::string_view to_string(Limit limit) noexcept;

// A timeout that was asked of select: as Python's int (0, 86400), as a float, or None.
struct SelectTimeout {
  enum class Kind : std::uint8_t { none, integer, floating };
  Kind kind = Kind::none;
  double seconds = 0.0;
  friend bool operator==(const SelectTimeout&, const SelectTimeout&) = default;
};

// virtual_: a wait moves the clock instead of passing time. real: CLOCK_MONOTONIC.
enum class Clock : std::uint8_t { virtual_, real };

// Another runtime that event loops are put on: it makes them, and it has a clock of its own.
struct ForeignRuntime {
  Value (*make_loop)(Class* cls);  // gives a BaseEventLoop without a selector
  double (*now)() noexcept;        // seconds
  void (*sleep)(double seconds);   // blocks the thread for so long on that clock
  bool threads = false;            // its loops are on a RunSelector, so threads can pass the baton
};

struct RunOptions {
  Clock clock = Clock::virtual_;
  double max_time = 8e6;  // virtual seconds; the clock never passes it
  std::uint64_t max_iterations =
      100'000;  // calls of select; the next one ends the run and is not recorded
  bool record_selects = true;
  Quantum quantum;                          // the grain of the timers
  const ForeignRuntime* runtime = nullptr;  // null: selector loops and the run's own clock
  // Where loops report what nobody handled (the default exception handler, slow callbacks): one
  // call per record.
  std::function<void(const std::string&)> log;
};

// Of one thread of the program.
// rule: threads.loops.one-each
struct ThreadLoops {
  Value running;   // null: no loop runs
  Value set_loop;  // the policy's, None or null
  bool set_called = false;
};

struct RunState {
  RunOptions options;
  double now = 0.0;             // the virtual clock, in seconds
  std::uint64_t iteration = 0;  // calls of select so far, of all loops
  std::vector<SelectTimeout> selects;
  std::uint64_t last_task_number = 0;
  TaskCore* newest_task = nullptr;  // intrusive list of live tasks, see tasks.hpp
  TaskCore* oldest_task = nullptr;
  std::vector<std::pair<Value, Value>> foreign_tasks;  // current tasks of loops that are not ours
  Value policy;  // null: the default one, made when it is asked for
  Limit limit = Limit::none;
};

inline RunState the_run_state;
inline RunState& run_state() noexcept {
  return the_run_state;
}
// The clock of the run, in seconds.
double run_time() noexcept;

// Moves the virtual clock on. False: it would have passed max_time, and LimitReached is pending.
bool advance_clock(double seconds);
// The same to a moment.
bool advance_clock_to(double later);
inline thread_local ThreadLoops loops_of_thread;
inline ThreadLoops& thread_loops() noexcept {
  return loops_of_thread;
}
// A thread ends: its loop, context and pending exception go.
void forget_thread();

// Starts a fresh run in this thread: initialises objects and classes for the version at first use.
void reset_run(const Version& version, RunOptions options = {});
// Lets go of everything that belongs to the run, so that garbage of one run cannot speak in the
// next.
void end_run();

// Ends the run at a bound: from now on limit_reached() is true, and a pending LimitReached (no
// subclass of BaseException that a program could name) travels up. Whoever runs handlers, prints or
// records looks at limit_reached() first and does nothing any more.
Value raise_limit(Limit limit);
// As if a bound had been reached, without raising anything: other threads stop at their waits.
void end_at_once() noexcept;
inline bool limit_reached() noexcept {
  return the_run_state.limit != Limit::none;
}
// The pending exception must not be stored, reported or handled, only passed on.
bool pending_is_limit() noexcept;

// What a trace notes with every event. No loop runs in this thread: nullopt. No task: nullopt.
std::optional<double> running_loop_time();
std::optional<std::string> current_task_name();

// RuntimeError("deadlock"), raised by a select that nothing can ever end. The outcome of a run that
// ends with such an object is {deadlock: true}; a RuntimeError that a program makes itself is none.
Ref<Exception> make_deadlock();
bool is_deadlock(const Exception* exception) noexcept;

void log_record(const std::string& text);

}  // namespace loopspec
