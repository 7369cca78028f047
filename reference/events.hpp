// AbstractEventLoop, Handle, TimerHandle; the running loop of a thread, get_event_loop, policies.
// Modelled on asyncio.events.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "reference/asyncio_classes.hpp"
#include "reference/contextvars.hpp"
#include "reference/objects/class.hpp"

namespace loopspec {

class TaskCore;
class TimerHandle;

// Whoever implements it gets futures, tasks and everything above. Times are seconds on the loop's
// clock. A null Value or false: an exception is pending. Belongs to the thread that runs it,
// call_soon_threadsafe aside.
class AbstractEventLoop : public Instance {
 public:
  // rule: loop.call-soon.fifo
  // Appends to the ready queue; gives the Handle. context null: a copy of the current one.
  virtual Value call_soon(const Value& callback, std::span<const Value> args,
                          const Value& context) = 0;
  virtual Value call_soon_threadsafe(const Value& callback, std::span<const Value> args,
                                     const Value& context) = 0;
  // `when` is kept as it was given (an int stays one). Gives the TimerHandle.
  virtual Value call_at(const Value& when, const Value& callback, std::span<const Value> args,
                        const Value& context) = 0;
  virtual Value call_later(const Value& delay, const Value& callback, std::span<const Value> args,
                           const Value& context) = 0;
  virtual double time() = 0;
  virtual bool run_forever() = 0;
  virtual Value run_until_complete(const Value& future) = 0;
  virtual void stop() = 0;
  virtual bool close() = 0;
  virtual bool is_running() const noexcept = 0;
  virtual bool is_closed() const noexcept = 0;
  virtual Value create_future() = 0;
  virtual Value create_task(const Value& coroutine, const Value& name, const Value& context) = 0;
  virtual bool call_exception_handler(const Ref<Dict>& context) = 0;
  virtual bool get_debug() const noexcept = 0;
  // A handle whose `scheduled` is set.
  virtual void timer_handle_cancelled(TimerHandle& handle) noexcept = 0;
  // call_soon of a task's step (argument: what is thrown in, or null) or wake-up (argument: the
  // future that is done).
  virtual bool call_soon_task(TaskCore* task, bool wakeup, const Value& argument);

  // The task that is being stepped on this loop; null: none.
  Value current_task;

  void visit(Visitor& visitor) override;
  void clear() override;

 protected:
  using Instance::Instance;
};

// rule: handle.cancel.idempotent
// One scheduled call: callable and arguments in place. A task's step and wake-up are kinds of their
// own: no callable object is made for them until somebody looks.
class Handle : public Container {
 public:
  enum class Kind : std::uint8_t { call, task_step, task_wakeup };
  Handle(Class* cls, Kind kind, Value callback, std::span<const Value> args, Value loop,
         Value context);
  ~Handle() override;

  void cancel();
  bool cancelled() const noexcept { return cancelled_; }
  // Runs the callback in the handle's context. False: SystemExit, KeyboardInterrupt or a limit is
  // pending.
  bool run();
  // What run() does when the callback failed: reports what is pending, or lets it leave the loop.
  bool report_failure();

  const Value& loop() const noexcept { return loop_; }
  Value context() const;
  Value callback() const;           // None after cancel()
  Value args() const;               // a Tuple; None after cancel()
  std::string description() const;  // what repr shows between < and >
  Value source_traceback() const { return Value::none(); }
  virtual bool is_timer() const noexcept { return false; }
  void visit(Visitor& visitor) override;
  void clear() override;

 protected:
  virtual void note_cancelled() {}
  virtual void add_description(std::vector<std::string>&) const {}

 private:
  bool invoke();
  bool report();
  bool in_debug_mode() const;
  std::span<const Value> arguments() const noexcept;

  static constexpr std::size_t kInside = 2;
  Value callback_;  // call: the callable; otherwise the task
  Value loop_;
  mutable Value context_;  // null: an empty one that nobody has asked for
  Value inside_[kInside];
  std::unique_ptr<Value[]> outside_;  // all arguments when there are more than kInside
  std::uint32_t count_ = 0;
  Kind kind_;
  bool cancelled_ = false;
  bool running_ = false;
  std::unique_ptr<std::string> kept_repr_;  // debug mode: from before cancel()
};

class TimerHandle final : public Handle {
 public:
  TimerHandle(Class* cls, Value when, Value callback, std::span<const Value> args, Value loop,
              Value context);
  double when() const noexcept { return when_; }
  Value when_value() const;
  bool scheduled = false;  // its loop will run it, or would have
  bool is_timer() const noexcept override { return true; }

 protected:
  void note_cancelled() override;
  void add_description(std::vector<std::string>& info) const override;

 private:
  double when_;
  Value exact_;  // null: when_ is all there is to know
};

// ---- loops as values: a loop of ours is called directly, one of the program through its methods

// The C++ loop behind a value whose class is ours; nullptr for loops whose class the program wrote.
inline AbstractEventLoop* plain_loop(const Value& loop) noexcept {
  Object* object = loop.object();
  return object != nullptr && object->cls() == asyncio_classes.SelectorEventLoop
             ? static_cast<AbstractEventLoop*>(object)
             : nullptr;
}
// The C++ loop behind a value, subclasses of the program included; nullptr for foreign objects.
AbstractEventLoop* native_loop(const Value& loop) noexcept;
Value loop_call_soon(const Value& loop, const Value& callback, std::span<const Value> args,
                     const Value& context);
Value loop_call_later(const Value& loop, const Value& delay, const Value& callback,
                      std::span<const Value> args);
Value loop_call_at(const Value& loop, const Value& when, const Value& callback,
                   std::span<const Value> args);
Value loop_create_future(const Value& loop);
Value loop_create_task(const Value& loop, const Value& coroutine);
Value loop_time(const Value& loop);
int loop_get_debug(const Value& loop);   // 1, 0, -1
int loop_is_running(const Value& loop);  // 1, 0, -1
int loop_is_closed(const Value& loop);   // 1, 0, -1
bool loop_call_exception_handler(const Value& loop, const Ref<Dict>& context);
bool foreign_call_soon_task(const Value& loop, TaskCore* task, bool wakeup, const Value& argument);
inline bool loop_call_soon_task(const Value& loop, TaskCore* task, bool wakeup,
                                const Value& argument) {
  AbstractEventLoop* ours = plain_loop(loop);
  return ours != nullptr ? ours->call_soon_task(task, wakeup, argument)
                         : foreign_call_soon_task(loop, task, wakeup, argument);
}

// ---- the loop of this thread

// rule: loop.running-loop.only-inside
Value running_loop() noexcept;             // null without a pending exception: none
void set_running_loop(const Value& loop);  // null: none
Value get_running_loop();                  // raises RuntimeError("no running event loop")
// The running loop, else that of the policy.
Value get_event_loop();
Value get_event_loop_policy();
bool set_event_loop(const Value& loop);
Value new_event_loop();

}  // namespace loopspec
