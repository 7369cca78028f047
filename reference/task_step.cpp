// One step of a task: what goes into the coroutine and what is done with what comes out of it.
#include <fmt/format.h>

#include "reference/coroutines.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"
#include "reference/run_state.hpp"
#include "reference/tasks.hpp"

namespace loopspec {

// rule: task.cancel.after-wakeup
// rule: task.cancel.twice
bool TaskCore::step(const Value& thrown) {
  if (done()) {
    loopspec::raise(classes.InvalidStateError,
                    fmt::format("__step(): already done: {} {}", safe_repr(Value(this)),
                                safe_repr(thrown ? thrown : Value::none())));
    return false;
  }
  const Value exception = must_cancel_ ? cancellation_for(thrown) : thrown;
  if (waiter_) waiter_ = Value();
  const Value self(this);
  if (!enter_task(loop(), self)) return false;
  if (step_coroutine(exception)) return leave_task(loop(), self);
  PendingSaved saved;
  if (!leave_task(loop(), self)) clear_pending();
  return false;
}

// What a task that is to be cancelled gets thrown in instead.
Value TaskCore::cancellation_for(const Value& thrown) {
  must_cancel_ = false;
  const bool cancels = thrown && is_instance(thrown, classes.CancelledError);
  return cancels ? thrown : Value(make_cancelled_error());
}

namespace {

Step step_with(const Value& coroutine, const Value& exception) {
  if (Steppable* s = as_steppable(coroutine))
    return exception ? s->throw_(Ref<Exception>(exception.as<Exception>()))
                     : s->send(Value::none());
  return step_from_result(exception ? call_method(coroutine, intern("throw"), {exception})
                                    : call_method(coroutine, intern("send"), {Value::none()}));
}

}  // namespace

bool TaskCore::step_coroutine(const Value& exception) {
  const Value coroutine = stepped_;
  Step step = step_with(coroutine, exception);
  switch (step.kind) {
    case StepKind::returned:
      return finish_with(std::move(step.value));
    case StepKind::raised:
      return finish_with_exception();
    case StepKind::yielded:
      break;
  }
  return handle_yield(step.value);
}

// rule: task.cancel.self-then-return
// rule: task.result.value
// rule: task.cancel.swallowed
bool TaskCore::finish_with(Value result) {
  bool ok = false;
  if (must_cancel_) {
    must_cancel_ = false;
    ok = finish_cancelled(cancel_message());
  } else {
    ok = store_result(std::move(result));
  }
  return ok;
}

// rule: task.cancel.raised-by-itself
// rule: task.cancel.self-then-raise
// rule: task.base-exception.leaves
bool TaskCore::finish_with_exception() {
  if (pending_is_limit()) return false;
  Ref<Exception> exception = take_pending();
  if (exception->cls()->is_subclass_of(classes.CancelledError)) {
    if (!semantics().version.accelerated)
      exception->traceback_before = nullptr;  // caught in Python
    keep_cancelled_error(std::move(exception));
    return finish_cancelled(Value::none());
  }
  if (!store_exception(exception)) return false;
  const Class* cls = exception->cls();
  if (!cls->is_subclass_of(classes.KeyboardInterrupt) && !cls->is_subclass_of(classes.SystemExit))
    return true;
  reraise(std::move(exception));
  return false;
}

// rule: task.step.bare-yield
// rule: task.step.bad-yield
// rule: task.await.self
// rule: task.cancel.cleanup-may-await
bool TaskCore::handle_yield(const Value& yielded) {
  if (yielded.is_none()) return loop_call_soon_task(loop(), this, false, Value());
  if (yielded.object() == this)
    return fail_step("Task cannot await on itself: " + safe_repr(Value(this)));
  if (FutureCore* future = plain_future(yielded)) return wait_for_future(yielded, *future);
  Value blocking = find_attribute(yielded, intern("_asyncio_future_blocking"));
  if (!blocking && pending()) return false;
  if (blocking && !blocking.is_none()) return wait_for_foreign(yielded, blocking);
  if (is_generator(yielded))
    return fail_step(
        fmt::format("yield was used instead of yield from for generator in task {} with {}",
                    safe_repr(Value(this)), safe_repr(yielded)));
  return fail_step("Task got bad yield: " + safe_repr(yielded));
}

// rule: task.await.other-loop
bool TaskCore::fail_other_loop(const Value& yielded) {
  return fail_step(fmt::format("Task {} got Future {} attached to a different loop",
                               safe_repr(Value(this)), safe_repr(yielded)));
}

bool TaskCore::fail_not_awaited(const Value& yielded) {
  return fail_step(fmt::format("yield was used instead of yield from in task {} with {}",
                               safe_repr(Value(this)), safe_repr(yielded)));
}

bool TaskCore::fail_step(std::string_view text) {
  const Value error = make_exception(classes.RuntimeError, text);
  return loop_call_soon_task(loop(), this, false, error);
}

bool TaskCore::wait_for_future(const Value& yielded, FutureCore& future) {
  if (!future.loop().same(loop())) return fail_other_loop(yielded);
  if (!future.blocking) return fail_not_awaited(yielded);
  future.blocking = false;
  if (!future.add_wakeup(this)) return false;
  return note_waiter(yielded);
}

bool TaskCore::wait_for_foreign(const Value& yielded, const Value& blocking) {
  const int awaited = truth(blocking);
  if (awaited < 0) return false;
  Value its_loop = future_loop(yielded);
  if (!its_loop) return false;
  if (!its_loop.same(loop())) return fail_other_loop(yielded);
  if (awaited == 0) return fail_not_awaited(yielded);
  if (!set_attribute(yielded, intern("_asyncio_future_blocking"), Value::false_())) return false;
  const Value wakeup = make<TaskCallable>(TaskCallable::Kind::wakeup, Ref<TaskCore>(this), Value());
  if (!future_add_done_callback(yielded, wakeup, context_)) return false;
  return note_waiter(yielded);
}

// A cancellation that came while the coroutine ran goes to what it awaits now.
bool TaskCore::note_waiter(const Value& future) {
  waiter_ = future;
  if (must_cancel_) {
    const int accepted = future_cancel(future, cancel_message());
    if (accepted < 0) return false;
    if (accepted == 1) must_cancel_ = false;
  }
  return true;
}

// rule: task.cancel.awaiter-sees
bool TaskCore::wakeup(const Value& future) {
  if (FutureCore* ours = plain_future(future);
      ours != nullptr && ours->done() && !ours->is_cancelled()) {
    // The value is fetched by the future's own iterator.
    if (!ours->stored_exception()) {
      ours->log_traceback = false;
      return step(Value());
    }
  }
  if (future_result(future)) return step(Value());
  if (pending_is_limit()) return false;
  const Value exception = take_pending();
  return step(exception);
}

}  // namespace loopspec
