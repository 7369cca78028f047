#include "reference/base_events.hpp"

#include <fmt/format.h>

#include <cmath>

#include "reference/asyncio_classes.hpp"
#include "reference/coroutines.hpp"
#include "reference/format_helpers.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/tasks.hpp"
#include "reference/threads.hpp"

namespace loopspec {

BaseEventLoop::BaseEventLoop(Class* cls, std::unique_ptr<Selector> selector)
    : AbstractEventLoop(cls), selector_(std::move(selector)) {}

BaseEventLoop::~BaseEventLoop() = default;

BaseEventLoop* base_loop(const Value& loop) noexcept {
  return static_cast<BaseEventLoop*>(native_loop(loop));
}

// ---- time

double BaseEventLoop::time() {
  return run_time();
}

Value BaseEventLoop::now_value() {
  return overridden() ? call_method(Value(this), intern("time")) : make_float(time());
}

double BaseEventLoop::overridden_now() {
  const Value now = now_value();
  return now ? to_double(now).value_or(0.0) : 0.0;
}

// ---- scheduling

// rule: loop.closed.refuses
bool BaseEventLoop::check_closed() const {
  if (closed_) raise(classes.RuntimeError, "Event loop is closed");
  return !closed_;
}

// rule: loop.debug.refuses-coroutines
bool BaseEventLoop::check_callback(const Value& callback, const char* method) const {
  if (is_coroutine(callback) || is_coroutine_function(callback)) {
    raise(classes.TypeError, std::string("coroutines cannot be used with ") + method + "()");
    return false;
  }
  if (is_callable(callback)) return true;
  raise(classes.TypeError, std::string("a callable object was expected by ") + method + "(), got " +
                               safe_repr(callback));
  return false;
}

// rule: loop.debug.wrong-thread
bool BaseEventLoop::check_thread() const {
  if (!running_ || thread_ == thread_number()) return true;
  raise(classes.RuntimeError,
        "Non-thread-safe operation invoked on an event loop other than the current one");
  return false;
}

// rule: loop.call-soon.fifo
// rule: loop.call-soon.arguments
Value BaseEventLoop::add_handle(const Value& callback, std::span<const Value> args,
                                const Value& context) {
  Ref<Handle> handle = make<Handle>(asyncio_classes.Handle, Handle::Kind::call, callback, args,
                                    Value(this), context);
  add_ready(handle);
  return handle;
}

Value BaseEventLoop::call_soon(const Value& callback, std::span<const Value> args,
                               const Value& context) {
  if (!check_closed() || (debug_ && !(check_thread() && check_callback(callback, "call_soon"))))
    return Value();
  return add_handle(callback, args, context);
}

// rule: loop.call-soon-threadsafe.fifo
Value BaseEventLoop::call_soon_threadsafe(const Value& callback, std::span<const Value> args,
                                          const Value& context) {
  if (!check_closed() || (debug_ && !check_callback(callback, "call_soon_threadsafe")))
    return Value();
  Ref<Handle> handle = make<Handle>(asyncio_classes.ThreadSafeHandle, Handle::Kind::call, callback,
                                    args, Value(this), context);
  add_ready(handle);
  return write_to_self() ? handle : Value();
}

// rule: timer.call-at.absolute
// rule: timer.deadline.none
Value BaseEventLoop::call_at(const Value& when, const Value& callback, std::span<const Value> args,
                             const Value& context) {
  if (when.is_none() && semantics().timer_deadline_none_type_error)
    return raise(classes.TypeError, "when cannot be None");
  if (!check_closed() || (debug_ && !(check_thread() && check_callback(callback, "call_at"))))
    return Value();
  if (when.is_none()) return raise(classes.AssertionError);
  const std::optional<double> asked = to_double(when);
  if (!asked) return Value();
  const Quantum& quantum = run_state().options.quantum;
  const Value deadline = quantum.counts(*asked) ? make_float(quantum.round_up(*asked)) : when;
  Ref<TimerHandle> handle = make<TimerHandle>(asyncio_classes.TimerHandle, deadline, callback, args,
                                              Value(this), context);
  return schedule(handle) ? Value(handle) : Value();
}

bool BaseEventLoop::schedule(const Ref<TimerHandle>& handle) {
  scheduled_.push({handle->when(), handle});
  handle->scheduled = true;
  return true;
}

// rule: timer.call-later.deadline
// rule: timer.delay.zero
// rule: timer.delay.negative
Value BaseEventLoop::call_later(const Value& delay, const Value& callback,
                                std::span<const Value> args, const Value& context) {
  if (delay.is_none() && semantics().timer_deadline_none_type_error)
    return raise(classes.TypeError, "delay must not be None");
  if (!overridden() && class_of(delay) == classes.float_)
    return call_at(make_float(time() + delay.as<Float>()->value()), callback, args, context);
  const Value now = now_value();
  if (!now) return Value();
  const Value when = add_numbers(now, delay);
  if (!when) return Value();
  if (!overridden()) return call_at(when, callback, args, context);
  return context && !context.is_none()
             ? call_method_with_keyword(Value(this), "call_at", std::vector<Value>{when, callback},
                                        "context", context)
             : loop_call_at(Value(this), when, callback, args);
}

Value BaseEventLoop::create_future() {
  return FutureCore::create(Value(this));
}

namespace {

// In the words of Task's own constructor.
Value refuse_task_keyword(const std::string& name) {
  if (name == "loop")
    return raise(classes.TypeError, asyncio_classes.Task->full_name() +
                                        "() got multiple values for keyword argument 'loop'");
  const char* constructor = semantics().version.accelerated ? "Task()" : "Task.__init__()";
  return raise(classes.TypeError,
               fmt::format("{} got an unexpected keyword argument '{}'", constructor, name));
}

}  // namespace

// rule: task.create.keywords
Value BaseEventLoop::create_task(const Value& coroutine, const Ref<Dict>& keywords) {
  if (!check_closed()) return Value();
  if (!task_factory.is_none())
    return call_with_keywords(task_factory, {Value(this), coroutine}, keywords);
  TaskCore::Options options{Value(this), Value::none(), Value::none(), false};
  for (const Dict::Entry& entry : keywords->entries()) {
    if (!entry.key) continue;
    const std::string& name = entry.key.as<Str>()->text();
    if (name == "name") {
      options.name = entry.value;
    } else if (name == "context") {
      options.context = entry.value;
    } else if (name == "eager_start") {
      const int eager = truth(entry.value);
      if (eager < 0) return Value();
      options.eager_start = eager == 1;
    } else {
      return refuse_task_keyword(name);
    }
  }
  return TaskCore::create(coroutine, options);
}

// rule: task.name.named-consume-number
Value BaseEventLoop::create_task(const Value& coroutine, const Value& name, const Value& context) {
  if (semantics().task_create_keywords && !task_factory.is_none())
    return create_task(coroutine, keywords_of_task(name, context));
  if (!check_closed()) return Value();
  if (task_factory.is_none())
    return TaskCore::create(coroutine, {Value(this), name, context, false});
  const Value args[] = {Value(this), coroutine};
  Value task = !context || context.is_none()
                   ? call(task_factory, Args(args))
                   : call_with_keyword(task_factory, args, "context", context);
  if (!task) return Value();
  if (semantics().task_name_factory_none)
    return call_method(task, intern("set_name"), {name ? name : Value::none()}) ? task : Value();
  return set_task_name(task, name) ? task : Value();
}

// ---- one iteration

// rule: timer.cancel.compaction
// rule: timer.cancel.shapes-heap
void BaseEventLoop::drop_cancelled_timers() {
  constexpr std::size_t kMinScheduled = 100;
  constexpr double kMinCancelledFraction = 0.5;
  const std::size_t count = scheduled_.size();
  if (count > kMinScheduled &&
      static_cast<double>(timer_cancelled_count_) / static_cast<double>(count) >
          kMinCancelledFraction) {
    scheduled_.rebuild([](const Timer& timer) {
      if (timer.handle->cancelled()) timer.handle->scheduled = false;
      return !timer.handle->cancelled();
    });
    timer_cancelled_count_ = 0;
    return;
  }
  // rule: timer.cancel.no-wait
  while (!scheduled_.empty() && scheduled_.top().handle->cancelled()) {
    --timer_cancelled_count_;
    scheduled_.pop().handle->scheduled = false;
  }
}

// rule: loop.select.timeout
// rule: loop.select.cap
// rule: loop.select.forever
SelectTimeout BaseEventLoop::select_timeout() {
  using Kind = SelectTimeout::Kind;
  constexpr double kMaximum = 24 * 3600;
  if (!ready_.empty() || stopping_) return {Kind::integer, 0.0};
  if (scheduled_.empty()) return {Kind::none, 0.0};
  const double timeout = scheduled_.top().when - now();
  if (timeout > kMaximum) return {Kind::integer, kMaximum};
  if (semantics().loop_select_timeout_clamped_to_int)
    return timeout > 0.0 ? SelectTimeout{Kind::floating, timeout}
                         : SelectTimeout{Kind::integer, 0.0};
  return timeout < 0.0 ? SelectTimeout{Kind::integer, 0.0} : SelectTimeout{Kind::floating, timeout};
}

// rule: timer.order.deadline
// rule: timer.order.equal-deadlines
// rule: timer.deadline.never-early
// rule: timer.resolution.early
// rule: timer.cancel.count-drifts
bool BaseEventLoop::move_due_timers() {
  if (scheduled_.empty() && !overridden()) return true;
  constexpr double kClockResolution = 1e-9;
  const double end_time = now() + kClockResolution;
  if (pending()) return false;
  while (!scheduled_.empty() && !(scheduled_.top().when >= end_time)) {
    Timer timer = scheduled_.pop();
    timer.handle->scheduled = false;
    add_ready(std::move(timer.handle));
  }
  return true;
}

// rule: loop.iteration.timers-last
// rule: loop.select.blocking-callback
bool BaseEventLoop::run_once() {
  if (!scheduled_.empty()) drop_cancelled_timers();
  const SelectTimeout timeout = select_timeout();
  if (pending()) return false;
  if (closed_) {  // by a callback, after a nested run_forever had made the loop look idle
    raise(classes.AttributeError, "'NoneType' object has no attribute 'select'");
    return false;
  }
  const std::optional<std::vector<SelectorEvent>> events = selector_->select(timeout, is_woken_);
  if (!events) return false;
  process_events(*events);
  return move_due_timers() && run_ready();
}

// ---- running

// rule: loop.run-forever.nested
bool BaseEventLoop::check_running() const {
  if (running_) {
    raise(classes.RuntimeError, "This event loop is already running");
  } else if (running_loop()) {
    raise(classes.RuntimeError, "Cannot run the event loop while another loop is running");
  } else {
    return true;
  }
  return false;
}

bool BaseEventLoop::begin_running() {
  if (!check_closed() || !check_running()) return false;
  running_ = true;
  thread_ = thread_number();
  set_running_loop(Value(this));
  return true;
}

void BaseEventLoop::end_running() {
  stopping_ = false;
  running_ = false;
  set_running_loop(Value());
}

// rule: loop.stop.finishes-iteration
// rule: loop.stop.keeps-the-rest
// rule: loop.stop.before-run
// rule: loop.run-forever.nested-unregisters
bool BaseEventLoop::run_forever() {
  const Ref<BaseEventLoop> alive(this);
  bool ok = begin_running();
  if (!ok && !semantics().loop_run_forever_nested_unregisters) return false;
  ok = ok && run_until_stopped();
  end_running();
  return ok;
}

bool BaseEventLoop::run_until_stopped() {
  bool ok = true;
  while (ok) {
    ok = run_once();
    if (stopping_) break;
  }
  return ok;
}

namespace {

// The done callback of run_until_complete.
Value stop_loop_of(Value* a) {
  const int cancelled = future_cancelled(a[0]);
  if (cancelled < 0) return Value();
  if (cancelled == 0) {
    const Value exception = future_exception(a[0]);
    if (!exception) return Value();
    if (is_instance(exception, classes.SystemExit) ||
        is_instance(exception, classes.KeyboardInterrupt))
      return Value::none();
  }
  const Value loop = future_loop(a[0]);
  if (!loop) return Value();
  AbstractEventLoop* ours = plain_loop(loop);
  if (ours == nullptr) return call_method(loop, intern("stop"));
  ours->stop();
  return Value::none();
}

Value run_until_complete_callback() {
  static const Value function = make_native({"_run_until_complete_cb(fut)", stop_loop_of});
  return function;
}

// The exception that left the loop is what the caller hears of; it needs no report of its own.
void mark_retrieved(const Value& future) {
  PendingSaved saved;
  if (future_done(future) == 1 && future_cancelled(future) == 0) future_exception(future);
  clear_pending();
}

}  // namespace

// rule: loop.run-until-complete.result
// rule: loop.run-until-complete.one-more-iteration
// rule: loop.run-until-complete.stopped-early
Value BaseEventLoop::run_until_complete(const Value& awaitable) {
  if (!check_closed() || !check_running()) return Value();
  const bool new_task = !is_future(awaitable);
  const Value future = ensure_future(awaitable, Value(this));
  if (!future) return Value();
  if (TaskCore* task = native_task(future); new_task && task != nullptr)
    task->log_destroy_pending = false;
  if (!future_add_done_callback(future, run_until_complete_callback())) return Value();
  const bool ok = overridden() ? static_cast<bool>(call_method(Value(this), intern("run_forever")))
                               : run_forever();
  if (!ok) {
    if (new_task && !pending_is_limit()) mark_retrieved(future);
    PendingSaved saved;
    if (future_remove_done_callback(future, run_until_complete_callback()) < 0) clear_pending();
    return Value();
  }
  if (future_remove_done_callback(future, run_until_complete_callback()) < 0) return Value();
  const int done = future_done(future);
  if (done < 0) return Value();
  if (done == 0) return raise(classes.RuntimeError, "Event loop stopped before Future completed.");
  return future_result(future);
}

// rule: loop.close.running
// rule: loop.close.drops-callbacks
bool BaseEventLoop::close() {
  if (running_) {
    raise(classes.RuntimeError, "Cannot close a running event loop");
    return false;
  }
  if (closed_) return true;
  const Ref<BaseEventLoop> alive(this);
  close_selector();
  closed_ = true;
  ready_.clear();
  scheduled_.clear();
  executor_shutdown_called = true;
  const Value executor = std::exchange(default_executor, Value::none());
  if (executor.is_none()) return true;
  const Value shut_down = get_attribute(executor, intern("shutdown"));
  return shut_down && call_with_keyword(shut_down, {}, "wait", Value::false_());
}

bool BaseEventLoop::set_debug(const Value& enabled) {
  const int flag = truth(enabled);
  if (flag < 0) return false;
  debug_ = flag == 1;
  debug_value_ = enabled;
  if (!running_) return true;
  // Switches the tracking of where coroutines were made, in the loop's own thread: one handle that
  // does nothing here.
  static const Value track = make_native(
      {"_set_coroutine_origin_tracking(enabled)", [](Value*) { return Value::none(); }});
  return static_cast<bool>(call_soon_threadsafe(track, {&enabled, 1}, Value()));
}

void BaseEventLoop::visit(Visitor& visitor) {
  AbstractEventLoop::visit(visitor);
  for (std::size_t i = 0; i < ready_.size(); ++i) {
    visitor.visit(ready_[i].target);
    if (ready_[i].argument) visitor.visit(ready_[i].argument);
  }
  for (const Timer& timer : scheduled_.items()) visitor.visit(timer.handle);
  visitor.visit(exception_handler);
  visitor.visit(task_factory);
  visitor.visit(default_executor);
}

void BaseEventLoop::clear() {
  AbstractEventLoop::clear();
  ready_.clear();
  scheduled_.clear();
  exception_handler = Value::none();
  task_factory = Value::none();
  default_executor = Value::none();
}

}  // namespace loopspec
