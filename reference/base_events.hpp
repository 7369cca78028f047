// BaseEventLoop: what all event loops share: ready queue, timer heap, one iteration. Modelled on
// asyncio.base_events. A loop on a runtime that has timers and waits of its own has no selector and
// overrides time, schedule, timer_handle_cancelled and run_until_stopped: then heap and iteration
// are out of use, and everything else stays.
#pragma once

#include <functional>

#include "reference/coroutine.hpp"
#include "reference/events.hpp"
#include "reference/heapq.hpp"
#include "reference/ring.hpp"
#include "reference/selectors.hpp"

namespace loopspec {

// Where the heap looks: the deadline lies beside the pointer.
struct Timer {
  double when;
  Ref<TimerHandle> handle;
};
struct TimerLess {
  bool operator()(const Timer& a, const Timer& b) const noexcept { return a.when < b.when; }
};

// What waits in the ready queue: a handle, or the step or wake-up of a task for which no handle has
// been made, as nobody has looked yet.
struct ReadyEntry {
  Value target;    // a Handle, or the task
  Value argument;  // of a step: what is thrown in, or null; of a wake-up: the future that is done
  Handle::Kind kind;  // call: target is a Handle
};

class BaseEventLoop : public AbstractEventLoop {
 public:
  // selector null: run_until_stopped() is overridden.
  BaseEventLoop(Class* cls, std::unique_ptr<Selector> selector);
  ~BaseEventLoop() override;

  Value call_soon(const Value& callback, std::span<const Value> args,
                  const Value& context) override;
  Value call_soon_threadsafe(const Value& callback, std::span<const Value> args,
                             const Value& context) override;
  Value call_at(const Value& when, const Value& callback, std::span<const Value> args,
                const Value& context) override;
  Value call_later(const Value& delay, const Value& callback, std::span<const Value> args,
                   const Value& context) override;
  bool call_soon_task(TaskCore* task, bool wakeup, const Value& argument) override;
  double time() override;
  bool run_forever() override;
  Value run_until_complete(const Value& future) override;
  void stop() override { stopping_ = true; }
  bool close() override;
  bool is_running() const noexcept override { return running_; }
  bool is_closed() const noexcept override { return closed_; }
  Value create_future() override;
  Value create_task(const Value& coroutine, const Value& name, const Value& context) override;
  // As a program asks for it from 3.14 on: the task, or the task factory, gets the keywords as they
  // are.
  Value create_task(const Value& coroutine, const Ref<Dict>& keywords);
  bool call_exception_handler(const Ref<Dict>& context) override;
  bool default_exception_handler(const Ref<Dict>& context);
  bool get_debug() const noexcept override { return debug_; }
  Value debug_value() const { return debug_value_; }
  bool set_debug(const Value& enabled);
  void timer_handle_cancelled(TimerHandle&) noexcept override { ++timer_cancelled_count_; }

  // One iteration. False: an exception is on its way out of the loop.
  bool run_once();
  bool has_selector() const noexcept { return selector_ != nullptr; }

  bool check_closed() const;  // false: RuntimeError('Event loop is closed') is pending
  bool check_callback(const Value& callback, const char* method) const;
  bool check_running() const;  // false: this loop or another runs in this thread
  const Ring<ReadyEntry>& ready() const noexcept { return ready_; }
  // The same as handles, made where there were none.
  std::vector<Value> ready_handles();
  const Heap<Timer, TimerLess>& scheduled() const noexcept { return scheduled_; }
  std::int64_t timer_cancelled_count() const noexcept { return timer_cancelled_count_; }
  bool stopping() const noexcept { return stopping_; }
  Selector& selector() noexcept { return *selector_; }
  void add_ready(Ref<Handle> handle) {
    ready_.emplace_back(std::move(handle), Value(), Handle::Kind::call);
  }

  // rule: loop.exception-handler.reset
  Value exception_handler = Value::none();
  Value task_factory = Value::none();
  double slow_callback_duration = 0.1;  // seconds
  Value slow_callback_duration_value;   // as it was set; null: never
  Value default_executor = Value::none();
  bool executor_shutdown_called = false;
  bool asyncgens_shutdown_called = false;
  // Async generators that were iterated on this loop and are not finished, oldest first, not owned.
  std::vector<Object*> asyncgens;

  void visit(Visitor& visitor) override;
  void clear() override;

 protected:
  // Sees to it that the timer's handle runs at its deadline. False: an exception is pending.
  virtual bool schedule(const Ref<TimerHandle>& handle);
  // Runs until stopping() and the callbacks of that iteration are over. False: an exception is on
  // its way out of the loop.
  virtual bool run_until_stopped();
  // Runs the handles that are ready now; those that they make ready wait for the next call. False:
  // an exception is on its way out of the loop.
  bool run_ready();
  bool run_handle(const Ref<Handle>& handle);

  // Something of the loop's own (its self-pipe) is ready without asking the kernel.
  virtual bool woken() const noexcept { return false; }
  // Makes the next select return at once; the byte that it leaves in the self-pipe is read in that
  // iteration.
  virtual bool write_to_self() = 0;
  // Puts the handles of ready descriptors into the ready queue.
  virtual void process_events(const std::vector<SelectorEvent>&) {}
  // The loop is closed: whatever it waits with goes.
  virtual void close_selector() = 0;

 private:
  Ref<Handle> handle_for(const ReadyEntry& entry);
  bool run_entry(const ReadyEntry& entry);
  bool run_task(const ReadyEntry& entry);
  Value add_handle(const Value& callback, std::span<const Value> args, const Value& context);
  bool check_thread() const;
  bool begin_running();
  void end_running();
  void drop_cancelled_timers();
  SelectTimeout select_timeout();  // a pending exception: time() of the program raised
  bool move_due_timers();
  Value now_value();
  double now() { return overridden() ? overridden_now() : time(); }
  double overridden_now();
  bool overridden() const noexcept { return !cls()->is_builtin(); }
  bool call_custom_handler(const Ref<Dict>& context);
  bool handler_failed(const Ref<Dict>& context);
  bool report_failed_default(const char* text);

  Ring<ReadyEntry> ready_;
  Heap<Timer, TimerLess> scheduled_;
  std::unique_ptr<Selector> selector_;
  const Woken is_woken_ = [this] { return woken(); };  // for each select
  std::int64_t timer_cancelled_count_ = 0;
  bool stopping_ = false;
  bool closed_ = false;
  bool running_ = false;
  std::uint64_t thread_ = 0;  // in which it runs
  bool debug_ = false;
  Value debug_value_ = Value::false_();
};

BaseEventLoop* base_loop(
    const Value& loop) noexcept;  // the C++ loop behind a value, subclasses included

}  // namespace loopspec
