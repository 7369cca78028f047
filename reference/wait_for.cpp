// wait_for: two algorithms. Up to 3.11 the awaitable runs in a task of its own, beside a timer;
// from 3.12 on it is awaited in place, inside timeout(). Modelled on asyncio.tasks.wait_for.
#include "reference/asyncio_classes.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"
#include "reference/tasks.hpp"
#include "reference/timeouts.hpp"

namespace loopspec {

namespace {

// functools.partial(_release_waiter, waiter): a done callback.
Value make_release(const Value& waiter) {
  const auto body = [](std::span<Value> held, const Args&) -> Value {
    const int done = future_done(held[0]);
    if (done < 0 || (done == 0 && !future_set_result(held[0], Value::none()))) return Value();
    return Value::none();
  };
  return make_closure("_release_waiter", body, {waiter});
}

void remove_callback(const Value& future, const Value& callback) {
  PendingSaved saved;
  if (future_remove_done_callback(future, callback) < 0) clear_pending();
}

// Cancels the future and waits until it has really ended. None; null: raised.
CoroutineRef cancel_and_wait(Value future, Value loop) {
  const Value waiter = loop_create_future(loop);
  if (!waiter) co_return Value();
  const Value callback = make_release(waiter);
  if (!future_add_done_callback(future, callback)) co_return Value();
  if (future_cancel(future) < 0) {
    remove_callback(future, callback);
    co_return Value();
  }
  const Value woken = co_await awaiting(waiter);
  remove_callback(future, callback);
  co_return woken ? Value::none() : Value();
}

// rule: wait-for.expires
// rule: wait-for.late-value
// rule: wait-for.error-class
Value result_or_timeout(const Value& future) {
  Value result = future_result(future);
  if (result || !pending_is(classes.CancelledError)) return result;
  const Ref<Exception> cancelled = take_pending();
  Handling handling(cancelled);
  return raise_from(make_exception(classes.TimeoutError), cancelled);
}

// rule: wait-for.zero
CoroutineRef without_time(Value awaitable, Value loop) {
  const Value future = ensure_future(awaitable, loop);
  if (!future) co_return Value();
  const int done = future_done(future);
  if (done != 0) co_return done < 0 ? Value() : future_result(future);
  const Value running = loop ? loop : get_running_loop();
  if (!running) co_return Value();
  const Value cancelling = cancel_and_wait(future, running).named("_cancel_and_wait");
  const Value ended = co_await awaiting(cancelling);
  co_return ended ? result_or_timeout(future) : Value();
}

// What happens when the waiter is released, or the caller cancelled (`woken` null then).
CoroutineRef settle(Value future, Value callback, Value loop, bool timed_or_done) {
  const int done = future_done(future);
  if (done != 0)
    co_return done < 0 ? Value() : future_result(future);  // rule: wait-for.completion-wins
  remove_callback(future, callback);
  const Value cancelling = cancel_and_wait(future, loop).named("_cancel_and_wait");
  const Value ended = co_await awaiting(cancelling);
  if (!ended) co_return Value();
  co_return timed_or_done ? result_or_timeout(future) : Value::not_implemented();
}

// rule: wait-for.own-task
// rule: wait-for.in-time
CoroutineRef wait_in_task(Value awaitable, Value timeout, Value loop) {
  const Value waiter = loop_create_future(loop);
  if (!waiter) co_return Value();
  const Value timer = loop_call_later(loop, timeout, release_waiter(), {&waiter, 1});
  if (!timer) co_return Value();
  const Value callback = make_release(waiter);
  const Value future = ensure_future(awaitable, loop);
  if (!future || !future_add_done_callback(future, callback)) co_return Value();
  const Value woken = co_await awaiting(waiter);
  Value result;
  if (woken) {
    const Value settling = settle(future, callback, loop, true).named("wait_for");
    result = co_await awaiting(settling);
  } else if (pending_is(classes.CancelledError)) {
    Ref<Exception> cancelled = take_pending();
    {
      Handling handling(cancelled);
      const Value settling = settle(future, callback, loop, false).named("wait_for");
      result = co_await awaiting(settling);
    }
    if (result && result.is_not_implemented()) result = reraise(std::move(cancelled));
  }
  PendingSaved saved;
  if (!call_method(timer, intern("cancel"))) clear_pending();
  co_return result;
}

// rule: wait-for.none
CoroutineRef wait_for_in_task(Value awaitable, Value timeout, Value given_loop) {
  const Value loop = given_loop && !given_loop.is_none() ? given_loop : get_running_loop();
  if (!loop) co_return Value();
  Value next = awaitable;
  if (!timeout.is_none()) {
    const int immediate = compare_numbers(timeout, Value::small_int(0), CompareOp::le);
    if (immediate < 0) co_return Value();
    if (immediate == 1) {
      next = without_time(awaitable, loop).named("wait_for");
    } else {
      next = wait_in_task(awaitable, timeout, loop).named("wait_for");
    }
  }
  Value result = co_await awaiting(next);
  co_return result;
}

// rule: wait-for.inline
// rule: wait-for.deadline-wins
CoroutineRef wait_for_inline(Value awaitable, Value delay) {
  if (!delay.is_none()) {
    const int immediate = compare_numbers(delay, Value::small_int(0), CompareOp::le);
    if (immediate < 0) co_return Value();
    if (immediate == 1) {
      const Value at_once = without_time(awaitable, Value()).named("wait_for");
      Value result = co_await awaiting(at_once);
      co_return result;
    }
  }
  const Value manager = timeout(delay);
  if (!manager || !manager.as<Timeout>()->enter()) co_return Value();
  const Value result = co_await awaiting(awaitable);
  if (result) co_return manager.as<Timeout>()->exit(nullptr) ? result : Value();
  Ref<Exception> error = take_pending();
  Handling handling(error);
  if (!manager.as<Timeout>()->exit(error)) co_return Value();
  co_return reraise(std::move(error));
}

}  // namespace

Ref<Coroutine> wait_for(const Value& awaitable, const Value& timeout, const Value& loop) {
  if (semantics().wait_for_inline) return wait_for_inline(awaitable, timeout).named("wait_for");
  return wait_for_in_task(awaitable, timeout, loop).named("wait_for");
}

}  // namespace loopspec
