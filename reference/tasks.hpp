// TaskCore: asyncio.Task as a value, driving anything that can be stepped. Modelled on
// asyncio.tasks and its C accelerator.
#pragma once

#include "reference/coroutine.hpp"
#include "reference/futures.hpp"

namespace loopspec {

class TaskCore final : public FutureCore {
 public:
  explicit TaskCore(Class* cls);
  ~TaskCore() override;

  struct Options {
    Value loop;     // null or None: get_event_loop()
    Value name;     // null or None: the next number
    Value context;  // null or None: a copy of the current one
    bool eager_start = false;
  };
  // Task.__init__: schedules the first step. False: raised.
  bool initialise_task(const Value& coroutine, const Options& options);
  // An exact asyncio.Task; null: raised.
  static Ref<TaskCore> create(const Value& coroutine, const Options& options);

  // rule: task.done.one-more-iteration
  // One step: sends None, or throws `exception` (null: none) into the coroutine, and acts on what
  // comes out. False: an exception is pending: of the loop, of the step itself, or SystemExit,
  // KeyboardInterrupt or a limit.
  bool step(const Value& exception);
  // A future that the task awaited is done.
  bool wakeup(const Value& future);

  int cancel(const Value& message) override;
  std::int64_t cancelling() const noexcept { return cancels_requested_; }
  std::int64_t uncancel();
  Value name();
  void set_name(Value name) { name_ = std::move(name); }
  const Value& coroutine() const noexcept { return coroutine_; }  // null: none any more
  const Value& context() const noexcept { return context_; }
  const Value& waiting_for() const noexcept { return waiter_; }  // null: none
  bool must_cancel() const noexcept { return must_cancel_; }
  std::vector<std::string> description() const override;

  bool log_destroy_pending = true;

  // In and out of the list that all_tasks() reads.
  void register_in_run();
  void unregister() noexcept;
  // The list of live tasks of a run, oldest first.
  TaskCore* older = nullptr;
  TaskCore* newer = nullptr;

  void finalize() override;
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  // False: as of step().
  Value cancellation_for(const Value& thrown);
  bool step_coroutine(const Value& exception);
  bool finish_with(Value result);
  bool finish_with_exception();
  bool handle_yield(const Value& yielded);
  bool wait_for_future(const Value& yielded, FutureCore& future);
  bool wait_for_foreign(const Value& yielded, const Value& blocking);
  bool note_waiter(const Value& future);
  bool fail_step(std::string_view text);
  bool fail_not_awaited(const Value& yielded);
  bool fail_other_loop(const Value& yielded);
  bool start_eagerly();
  void keep_handles();

  Value coroutine_;
  Value stepped_;  // the coroutine, or what drives it
  Value context_;
  Value name_;  // a small int N stands for "Task-N"
  Value waiter_;
  std::int64_t cancels_requested_ = 0;
  bool must_cancel_ = false;
  bool registered_ = false;
};

// A task's step or wake-up as a callable, for those who look at handles and callbacks.
class TaskCallable final : public Container {
 public:
  enum class Kind : std::uint8_t { step, wakeup };
  TaskCallable(Kind kind, Ref<TaskCore> task, Value exception);
  Value run(const Args& args);
  Kind kind;
  Ref<TaskCore> task;
  Value exception;
  void visit(Visitor& visitor) override;
  void clear() override;
};

TaskCore* plain_task(const Value& v) noexcept;   // exactly ours
TaskCore* native_task(const Value& v) noexcept;  // ours or a subclass of the program

std::int64_t task_cancelling(const Value& task);  // -1 raised
std::int64_t task_uncancel(const Value& task);    // -1 raised

// rule: task.current.only-in-step
Value current_task(const Value& loop);  // null without pending: none
bool enter_task(const Value& loop, const Value& task);
bool leave_task(const Value& loop, const Value& task);
// rule: task.all.not-done
// Live tasks of the loop that are not done, in creation order.
std::vector<Value> all_tasks(const Value& loop);

// rule: task.ensure-future.same
// loop null: the one of get_event_loop(), asked for only when a task has to be made.
Value ensure_future(const Value& awaitable, const Value& loop = Value());
// Creates a task through asyncio.create_task's rules of the version (running loop needed).
Value create_task(const Value& coroutine, const Value& name, const Value& context);
// The same from 3.14 on, where whatever keywords were given go to the loop.
Value create_task(const Value& coroutine, const Ref<Dict>& keywords);
Value loop_create_task(const Value& loop, const Value& coroutine, const Ref<Dict>& keywords);
// Those of name and context that are neither null nor None, as keywords.
Ref<Dict> keywords_of_task(const Value& name, const Value& context);
// tasks._set_task_name, task.set_name: how create_task and TaskGroup.create_task apply a name
// afterwards.
bool set_task_name(const Value& task, const Value& name);

Value gather(std::span<const Value> awaitables, bool return_exceptions,
             const Value& loop = Value());
Value shield(const Value& awaitable, const Value& loop = Value());
Ref<Coroutine> sleep(const Value& delay, const Value& result, const Value& loop = Value());
Ref<Coroutine> wait_for(const Value& awaitable, const Value& timeout, const Value& loop = Value());
Ref<Coroutine> wait(const Value& futures, const Value& timeout, const Value& return_when,
                    const Value& loop = Value());
Value as_completed(const Value& awaitables, const Value& timeout, const Value& loop = Value());

}  // namespace loopspec
