// wait: until all, the first, or the first failed of several futures. Modelled on
// asyncio.tasks.wait.
#include <fmt/format.h>

#include "reference/asyncio_classes.hpp"
#include "reference/coroutines.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"
#include "reference/tasks.hpp"

namespace loopspec {

namespace {

enum class Until : std::int64_t { first_completed, first_exception, all_completed };

// What the done callback holds: waiter, timer, how many are left, and what is waited for.
enum Held { kWaiter, kTimer, kLeft, kUntil };

// 1: the wait is over; 0: not yet; -1 raised.
int is_over(Until until, std::int64_t left, const Value& future) {
  if (left <= 0 || until == Until::first_completed) return 1;
  if (until != Until::first_exception) return 0;
  const int cancelled = future_cancelled(future);
  if (cancelled != 0) return cancelled < 0 ? -1 : 0;
  const Value exception = future_exception(future);
  return exception ? (exception.is_none() ? 0 : 1) : -1;
}

bool cancel_timer(const Value& timer) {
  return timer.is_none() || call_method(timer, intern("cancel"));
}

// rule: wait.all-completed
// rule: wait.first-completed
// rule: wait.first-exception
Value on_completion(std::span<Value> held, const Args& args) {
  if (args.positional != 1) return raise(classes.TypeError, "_on_completion() takes one argument");
  const std::int64_t left = held[kLeft].small_int() - 1;
  held[kLeft] = Value::small_int(left);
  const int over = is_over(static_cast<Until>(held[kUntil].small_int()), left, args[0]);
  if (over <= 0) return over < 0 ? Value() : Value::none();
  if (!cancel_timer(held[kTimer])) return Value();
  const Value waiter = held[kWaiter];
  const int done = future_done(waiter);
  if (done < 0 || (done == 0 && !future_set_result(waiter, Value::none()))) return Value();
  return Value::none();
}

// `finally` of _wait, with a pending exception or without.
void clean_up(const std::vector<Value>& futures, const Value& timer, const Value& callback) {
  PendingSaved saved;
  if (!cancel_timer(timer)) clear_pending();
  for (const Value& future : futures)
    if (future_remove_done_callback(future, callback) < 0) clear_pending();
}

Value sort_by_state(const std::vector<Value>& futures) {
  const Ref<Set> done = make_set();
  const Ref<Set> waiting = make_set();
  for (const Value& future : futures) {
    const int is_done = future_done(future);
    if (is_done < 0 || !(is_done == 1 ? done : waiting)->add(future)) return Value();
  }
  return make_tuple({Value(done), Value(waiting)});
}

// rule: wait.timeout
// rule: wait.cancelled
CoroutineRef wait_for_all(std::vector<Value> futures, Value timeout, Until until, Value loop) {
  const Value waiter = loop_create_future(loop);
  if (!waiter) co_return Value();
  Value timer = Value::none();
  if (!timeout.is_none()) {
    timer = loop_call_later(loop, timeout, release_waiter(), {&waiter, 1});
    if (!timer) co_return Value();
  }
  std::vector<Value> held{waiter, timer,
                          Value::small_int(static_cast<std::int64_t>(futures.size())),
                          Value::small_int(static_cast<std::int64_t>(until))};
  const Value callback =
      make_closure("_wait.<locals>._on_completion", on_completion, std::move(held));
  for (const Value& future : futures)
    if (!future_add_done_callback(future, callback)) co_return Value();
  const Value woken = co_await awaiting(waiter);
  clean_up(futures, timer, callback);
  co_return woken ? sort_by_state(futures) : Value();
}

std::optional<Until> until_of(const Value& return_when) {
  const char* names[] = {"FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"};
  for (std::int64_t i = 0; i < 3; ++i) {
    const int same = equal(return_when, intern(names[i]));
    if (same < 0) return std::nullopt;
    if (same == 1) return static_cast<Until>(i);
  }
  const std::optional<std::string> text = str_text(return_when);
  if (text) raise(classes.ValueError, "Invalid return_when value: " + *text);
  return std::nullopt;
}

// rule: wait.empty
bool check_collection(const Value& fs) {
  if (is_future(fs) || is_coroutine(fs)) {
    raise_type_error("expect a list of futures, not {}", fs);
    return false;
  }
  const int any = truth(fs);
  if (any == 0)
    raise(classes.ValueError,
          since(11) ? "Set of Tasks/Futures is empty." : "Set of coroutines/Futures is empty.");
  return any == 1;
}

// The distinct futures, in the order given; coroutines become tasks where they are still accepted.
// rule: wait.coroutines-refused
std::optional<std::vector<Value>> distinct_futures(const Value& fs, const Value& loop) {
  const std::optional<std::vector<Value>> given = to_vector(fs);
  if (!given) return std::nullopt;
  const Ref<Set> set = make_set();
  for (const Value& one : *given)
    if (!set->add(one)) return std::nullopt;
  std::vector<Value> members = set->ordered();
  if (semantics().wait_coroutines_refused) {
    for (const Value& one : members) {
      if (!is_coroutine(one)) continue;
      raise(classes.TypeError, "Passing coroutines is forbidden, use tasks explicitly.");
      return std::nullopt;
    }
    return members;
  }
  const Ref<Set> futures = make_set();
  for (const Value& one : members) {
    const Value future = ensure_future(one, loop);
    if (!future || !futures->add(future)) return std::nullopt;
  }
  return futures->ordered();
}

CoroutineRef wait_body(Value fs, Value timeout, Value return_when, Value given_loop) {
  if (!check_collection(fs)) co_return Value();
  const std::optional<Until> until = until_of(return_when);
  if (!until) co_return Value();
  const Value loop = given_loop && !given_loop.is_none() ? given_loop : get_running_loop();
  if (!loop) co_return Value();
  std::optional<std::vector<Value>> futures = distinct_futures(fs, loop);
  if (!futures) co_return Value();
  const Value inner = wait_for_all(std::move(*futures), timeout, *until, loop).named("_wait");
  Value result = co_await awaiting(inner);
  co_return result;
}

}  // namespace

Ref<Coroutine> wait(const Value& futures, const Value& timeout, const Value& return_when,
                    const Value& loop) {
  return wait_body(futures, timeout, return_when, loop).named("wait");
}

}  // namespace loopspec
