// ensure_future, create_task, sleep.
#include <cmath>

#include "reference/asyncio_classes.hpp"
#include "reference/base_events.hpp"
#include "reference/coroutines.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"
#include "reference/tasks.hpp"

namespace loopspec {

namespace {

CoroutineRef wrap_awaitable(Value awaitable) {
  Value result = co_await awaiting(awaitable);
  co_return result;
}

Value task_for(const Value& coroutine, const Value& given_loop, bool close_on_failure) {
  const Value loop = given_loop ? given_loop : get_event_loop();
  if (!loop) return Value();
  Value task = loop_create_task(loop, coroutine);
  if (task || !close_on_failure || !pending_is(classes.RuntimeError)) return task;
  Ref<Exception> error = take_pending();
  Handling handling(error);
  if (!call_method(coroutine, intern("close"))) return Value();
  return reraise(std::move(error));
}

Value check_loop_of(const Value& future, const Value& loop) {
  if (!loop) return future;
  const Value its = future_loop(future);
  if (!its) return Value();
  if (its.same(loop)) return future;
  return raise(
      classes.ValueError,
      "The future belongs to a different loop than the one specified as the loop argument");
}

}  // namespace

Value ensure_future(const Value& awaitable, const Value& given_loop) {
  const Value loop = given_loop && !given_loop.is_none() ? given_loop : Value();
  const bool close_on_failure = !semantics().ensure_future_coroutine_first;
  if (semantics().ensure_future_coroutine_first && is_coroutine(awaitable))
    return task_for(awaitable, loop, false);
  if (is_future(awaitable)) return check_loop_of(awaitable, loop);
  if (is_coroutine(awaitable)) return task_for(awaitable, loop, close_on_failure);
  if (is_awaitable(awaitable)) {
    const Value wrapped = wrap_awaitable(awaitable).named(
        since(12) ? "ensure_future.<locals>._wrap_awaitable" : "_wrap_awaitable");
    return task_for(wrapped, loop, false);
  }
  return raise(classes.TypeError, "An asyncio.Future, a coroutine or an awaitable is required");
}

bool set_task_name(const Value& task, const Value& name) {
  if (!name || name.is_none()) return true;
  if (TaskCore* ours = plain_task(task); ours != nullptr && class_of(name) == classes.str) {
    ours->set_name(name);
    return true;
  }
  const Value method = find_attribute(task, intern("set_name"));
  if (!method) return !pending();
  return static_cast<bool>(call(method, {name}));
}

Ref<Dict> keywords_of_task(const Value& name, const Value& context) {
  const Ref<Dict> keywords = make_dict();
  if (name && !name.is_none()) keywords->set(intern("name"), name);
  if (context && !context.is_none()) keywords->set(intern("context"), context);
  return keywords;
}

Value loop_create_task(const Value& loop, const Value& coroutine, const Ref<Dict>& keywords) {
  if (auto* ours = dynamic_cast<BaseEventLoop*>(plain_loop(loop)))
    return ours->create_task(coroutine, keywords);
  const Value method = get_attribute(loop, intern("create_task"));
  return method ? call_with_keywords(method, {coroutine}, keywords) : Value();
}

Value create_task(const Value& coroutine, const Ref<Dict>& keywords) {
  const Value loop = get_running_loop();
  return loop ? loop_create_task(loop, coroutine, keywords) : Value();
}

// rule: task.create.context
Value create_task(const Value& coroutine, const Value& name, const Value& context) {
  const Value loop = get_running_loop();
  if (!loop) return Value();
  const bool name_first = !semantics().task_name_named_consume_number;
  const Value given_name = name_first ? name : Value::none();
  Value task;
  if (AbstractEventLoop* ours = plain_loop(loop)) {
    task = ours->create_task(coroutine, given_name, context);
  } else {
    const Value method = get_attribute(loop, intern("create_task"));
    if (!method) return Value();
    std::vector<Value> all{coroutine};
    std::vector<Value> keys;
    if (name_first) {
      all.push_back(name);
      keys.emplace_back(intern("name"));
    }
    if (context && !context.is_none()) {
      all.push_back(context);
      keys.emplace_back(intern("context"));
    }
    const Ref<Tuple> names = make_tuple(std::move(keys));
    task = call(method, Args(all.data(), 1, names->size() == 0 ? nullptr : names.get()));
  }
  if (!task) return Value();
  if (!name_first && !set_task_name(task, name)) return Value();
  return task;
}

namespace {

// rule: sleep.zero
// rule: sleep.positive
// rule: sleep.result
// rule: sleep.nan
CoroutineRef sleep_body(Value delay, Value result, Value given_loop) {
  const int immediate = compare_numbers(delay, Value::small_int(0), CompareOp::le);
  if (immediate < 0) co_return Value();
  if (immediate == 1) {
    const Value resumed = co_await yielding(Value::none());
    co_return resumed ? result : Value();
  }
  if (semantics().sleep_nan_refused) {
    const std::optional<double> seconds = to_double(delay);
    if (!seconds) co_return Value();
    if (std::isnan(*seconds))
      co_return raise(classes.ValueError, "Invalid delay: NaN (not a number)");
  }
  const Value loop = given_loop && !given_loop.is_none() ? given_loop : get_running_loop();
  if (!loop) co_return Value();
  const Value future = loop_create_future(loop);
  if (!future) co_return Value();
  const Value args[] = {future, result};
  const Value handle = loop_call_later(loop, delay, set_result_unless_cancelled(), args);
  if (!handle) co_return Value();
  const Value woken = co_await awaiting(future);
  if (class_of(handle) == asyncio_classes.TimerHandle) {
    handle.as<Handle>()->cancel();
    co_return woken;
  }
  PendingSaved saved;
  if (!call_method(handle, intern("cancel"))) clear_pending();
  co_return woken;
}

}  // namespace

Ref<Coroutine> sleep(const Value& delay, const Value& result, const Value& loop) {
  return sleep_body(delay, result, loop).named("sleep");
}

}  // namespace loopspec
