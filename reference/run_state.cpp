#include "reference/run_state.hpp"

#include <ctime>

#include "reference/asyncio_classes.hpp"
#include "reference/events.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/signals.hpp"
#include "reference/steppable.hpp"
#include "reference/tasks.hpp"

namespace loopspec {

namespace {

RunState& state = the_run_state;

// Told from other RuntimeErrors by its C++ class: nothing a program can do makes one.
class DeadlockError final : public Exception {
 public:
  DeadlockError() : Exception(classes.RuntimeError, make_tuple({make_str("deadlock")})) {}
};

Class* limit_class() {
  static Class* const cls = [] {
    Class* made = Class::builtin("LimitReached", classes.BaseException);
    finish_builtin_classes();
    return made;
  }();
  return cls;
}

bool check_time(double later) {
  if (!(later > state.options.max_time)) return true;
  raise_limit(Limit::time);
  return false;
}

void release(ThreadLoops& loops) {
  loops.running = Value();
  loops.set_loop = Value();
  loops.set_called = false;
}

// What holds values is let go piece by piece, while the rest of the state is still there for
// finalisers.
void release(RunState& run, ThreadLoops& loops) {
  release(loops);
  run.foreign_tasks.clear();
  run.policy = Value();
  forget_signals();
  forget_current_context();
  for (TaskCore* task = run.oldest_task; task != nullptr;) {
    TaskCore* next = task->newer;
    task->older = task->newer = nullptr;
    task = next;
  }
  run.oldest_task = run.newest_task = nullptr;
}

}  // namespace

std::string_view to_string(Limit limit) noexcept {
  switch (limit) {
    case Limit::time:
      return "time";
    case Limit::iterations:
      return "iterations";
    case Limit::steps:
      return "steps";
    case Limit::memory:
      return "memory";
    case Limit::over:
      return "over";
    case Limit::none:
      break;
  }
  return "none";
}

double run_time() noexcept {
  if (state.options.runtime != nullptr) return state.options.runtime->now();
  if (state.options.clock == Clock::virtual_) return state.now;
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

bool advance_clock(double seconds) {
  const double later = state.options.quantum.on_nanoseconds(run_time() + seconds);
  if (state.options.runtime == nullptr) return advance_clock_to(later);
  if (!check_time(later)) return false;
  state.options.runtime->sleep(seconds);
  return true;
}

bool advance_clock_to(double later) {
  if (!check_time(later)) return false;
  if (state.options.runtime == nullptr) {
    state.now = later;
  } else if (const double left = later - run_time(); left > 0) {
    state.options.runtime->sleep(left);
  }
  return true;
}

void forget_thread() {
  release(loops_of_thread);
  forget_current_context();
  clear_pending();
}

void reset_run(const Version& version, RunOptions options) {
  set_version(version);
  static const bool once = (define_coroutine_class(), install_native_calls(), true);
  (void)once;
  select_asyncio_classes();
  release(state, loops_of_thread);
  state = RunState();
  state.options = std::move(options);
}

void end_run() {
  release(state, loops_of_thread);
  state.selects.clear();
}

Value raise_limit(Limit limit) {
  if (state.limit == Limit::none) state.limit = limit;
  return reraise(make_exception(limit_class(), to_string(state.limit)));
}

void end_at_once() noexcept {
  if (state.limit == Limit::none) state.limit = Limit::over;
}

bool pending_is_limit() noexcept {
  return limit_reached() && pending_is(limit_class());
}

Ref<Exception> make_deadlock() {
  return make<DeadlockError>();
}
bool is_deadlock(const Exception* exception) noexcept {
  return dynamic_cast<const DeadlockError*>(exception) != nullptr;
}

std::optional<double> running_loop_time() {
  const Value loop = running_loop();
  if (!loop) return std::nullopt;
  PendingSaved saved;
  const Value time = loop_time(loop);
  const std::optional<double> seconds = time ? to_double(time) : std::nullopt;
  clear_pending();
  return seconds;
}

std::optional<std::string> current_task_name() {
  const Value loop = running_loop();
  if (!loop) return std::nullopt;
  const Value task = current_task(loop);
  if (!task) return std::nullopt;
  PendingSaved saved;
  Value name = plain_task(task) != nullptr ? plain_task(task)->name()
                                           : call_method(task, intern("get_name"));
  std::optional<std::string> text = name ? str_text(name) : std::nullopt;
  clear_pending();
  return text;
}

void log_record(const std::string& text) {
  if (state.options.log) state.options.log(text);
}

}  // namespace loopspec
