// FutureCore: asyncio.Future as a value; its C accelerator is the model, texts included. Modelled
// on asyncio.futures.
#pragma once

#include <string>
#include <vector>

#include "reference/events.hpp"
#include "reference/steppable.hpp"

namespace loopspec {

enum class FutureState : std::uint8_t { pending, cancelled, finished };

class FutureCore : public Instance {
 public:
  explicit FutureCore(Class* cls);
  ~FutureCore() override;

  // Future.__init__; loop null or None: get_event_loop(). False: raised.
  bool initialise(const Value& loop);
  static Ref<FutureCore> create(const Value& loop);

  FutureState state() const noexcept { return state_; }
  bool done() const noexcept { return state_ != FutureState::pending; }
  bool is_cancelled() const noexcept { return state_ == FutureState::cancelled; }
  const Value& loop() const noexcept { return loop_; }  // null: not initialised
  bool ready_to_use() const;  // false: RuntimeError("Future object is not initialized.") is pending

  // rule: future.result.pending
  // rule: future.result.cancelled
  Value result();
  // rule: future.exception.never-retrieved
  Value exception();                         // None: there is none; null: raised
  virtual int cancel(const Value& message);  // 1 cancelled now, 0 too late, -1 raised
  // rule: future.state.once
  bool set_result(Value result);
  bool set_exception(const Value& exception);
  // rule: future.done-callbacks.scheduled
  bool add_done_callback(const Value& callback, const Value& context);
  bool add_wakeup(TaskCore* task);  // the callback that steps a task
  // rule: future.done-callbacks.remove
  std::int64_t remove_done_callback(const Value& callback);  // how many; -1 raised
  // The CancelledError for one who asks about a cancelled future. From 3.11 on the original one,
  // once.
  Ref<Exception> make_cancelled_error();

  const Value& stored_result() const noexcept { return result_; }        // null: none
  const Value& stored_exception() const noexcept { return exception_; }  // null: none
  const Value& cancel_message() const noexcept { return cancel_message_; }
  void set_cancel_message(Value message) { cancel_message_ = std::move(message); }
  Value callbacks() const;  // a list of (callback, context); when empty, the accelerator shows None
  std::size_t callback_count() const noexcept { return callbacks_.size(); }
  virtual std::vector<std::string> description() const;  // the words of repr after the class name

  // Set when the future was yielded by its own iterator: tells a task that it was awaited.
  bool blocking = false;
  bool log_traceback = false;

  void finalize() override;
  void visit(Visitor& visitor) override;
  void clear() override;

 protected:
  bool finish_cancelled(const Value& message);
  bool store_exception(const Value& exception);
  bool store_result(Value result);
  void keep_cancelled_error(Ref<Exception> error) { cancelled_error_ = std::move(error); }
  Ref<Exception> new_cancelled_error() const;  // from the message alone
  void reset_core();
  bool report_never_retrieved();

 private:
  struct DoneCallback {
    Value callable;  // a task, when wakeup
    Value context;
    bool wakeup;
  };
  using DoneCallbacks = std::vector<DoneCallback, RecyclingAllocator<DoneCallback>>;
  bool schedule_callbacks();
  bool is_settable();  // false: raised
  bool schedule(const DoneCallback& callback);

  Value loop_;
  Value result_;
  Value exception_;
  Value exception_traceback_;
  Value cancel_message_ = Value::none();
  Ref<Exception> cancelled_error_;
  DoneCallbacks callbacks_;
  FutureState state_ = FutureState::pending;
};

// What `await future` iterates: yields the future once, then gives its result.
class FutureIter final : public Steppable {
 public:
  explicit FutureIter(Ref<FutureCore> future);
  Step send(const Value& value) override;
  Step throw_(Ref<Exception> exception) override;
  Value close() override;
  bool is_coroutine() const noexcept override { return false; }
  std::string name() const override { return "FutureIter"; }
  std::string qualname() const override { return "FutureIter"; }
  bool finished() const noexcept override { return !future_; }
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  Ref<FutureCore> future_;
};

// ---- futures as values: those whose class is ours are used directly, others through their methods

bool is_future(const Value& v);  // isfuture(): has a class attribute _asyncio_future_blocking, and
                                 // it is not None
FutureCore* plain_future(const Value& v) noexcept;   // exactly ours
FutureCore* native_future(const Value& v) noexcept;  // ours or a subclass of the program
int future_done(const Value& future);                // 1, 0, -1 raised
int future_cancelled(const Value& future);           // 1, 0, -1
int future_cancel(const Value& future);
int future_cancel(const Value& future, const Value& message);
Value future_result(const Value& future);
Value future_exception(const Value& future);
bool future_set_result(const Value& future, const Value& result);
bool future_set_exception(const Value& future, const Value& exception);
bool future_add_done_callback(const Value& future, const Value& callback,
                              const Value& context = Value());
std::int64_t future_remove_done_callback(const Value& future, const Value& callback);
Ref<Exception> future_make_cancelled_error(const Value& future);  // null: raised
Value future_loop(const Value& future);                           // futures._get_loop

// set_result(None) unless it is done: what timers of wait and wait_for call.
Value release_waiter();
// futures._set_result_unless_cancelled, as a callable for timers: (future, result).
Value set_result_unless_cancelled();

}  // namespace loopspec
