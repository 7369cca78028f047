#include "reference/runners.hpp"

#include <csignal>
#include <optional>

#include "reference/asyncio_classes.hpp"
#include "reference/coroutines.hpp"
#include "reference/events.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/operations.hpp"
#include "reference/run_state.hpp"
#include "reference/signals.hpp"
#include "reference/tasks.hpp"
#include "reference/threads.hpp"

namespace loopspec {

namespace {

Value loop_run_until_complete(const Value& loop, const Value& future) {
  if (AbstractEventLoop* ours = plain_loop(loop)) return ours->run_until_complete(future);
  return call_method(loop, intern("run_until_complete"), {future});
}

bool loop_close(const Value& loop) {
  if (AbstractEventLoop* ours = plain_loop(loop)) return ours->close();
  return static_cast<bool>(call_method(loop, intern("close")));
}

// rule: run.leftovers.errors-reported
bool report_failed_tasks(const Value& loop, const std::vector<Value>& tasks) {
  for (const Value& task : tasks) {
    const int cancelled = future_cancelled(task);
    if (cancelled < 0) return false;
    if (cancelled == 1) continue;
    const Value exception = future_exception(task);
    if (!exception) return false;
    if (exception.is_none()) continue;
    Ref<Dict> report = make_dict();
    report->set(intern("message"), make_str("unhandled exception during asyncio.run() shutdown"));
    report->set(intern("exception"), exception);
    report->set(intern("task"), task);
    if (!loop_call_exception_handler(loop, report)) return false;
  }
  return true;
}

// rule: run.leftovers.cancelled
bool cancel_all_tasks(const Value& loop) {
  const std::vector<Value> tasks = all_tasks(loop);
  if (tasks.empty()) return true;
  for (const Value& task : tasks)
    if (future_cancel(task) < 0) return false;
  const Value gathered = gather(tasks, true, semantics().loop_argument ? loop : Value());
  return gathered && loop_run_until_complete(loop, gathered) && report_failed_tasks(loop, tasks);
}

// Runs what a method of the loop gives.
bool run_method(const Value& loop, const char* method, std::initializer_list<Value> args) {
  const Value coroutine = call_method(loop, intern(method), args);
  return coroutine && loop_run_until_complete(loop, coroutine);
}

bool shut_down_phases(const Value& loop) {
  constexpr std::int64_t kThreadJoinTimeout = 300;
  if (!cancel_all_tasks(loop) || !run_method(loop, "shutdown_asyncgens", {})) return false;
  if (!since(12)) return run_method(loop, "shutdown_default_executor", {});
  return run_method(loop, "shutdown_default_executor", {Value::small_int(kThreadJoinTimeout)});
}

// A body and its `finally`: what the finally raises has the body's exception as its context and
// takes its place.
template <class Body, class Finally>
auto with_finally(Body body, Finally finally) -> decltype(body()) {
  auto result = body();
  if (result) return finally() ? std::move(result) : decltype(body())();
  if (pending_is_limit()) return result;
  Ref<Exception> error = take_pending();
  Handling handling(error);
  if (finally()) reraise(std::move(error));
  return decltype(body())();
}

// rule: run.exception.after-cleanup
// rule: run.deadlock.cleans-up
bool shut_down(const Value& loop, bool unset_event_loop) {
  return with_finally([&loop] { return shut_down_phases(loop); },
                      [&loop, unset_event_loop] {
                        return (!unset_event_loop || set_event_loop(Value::none())) &&
                               loop_close(loop);
                      });
}

CoroutineRef wrap_awaitable(Value awaitable) {
  Value result = co_await awaiting(awaitable);
  co_return result;
}

// rule: run.any-awaitable
Value as_coroutine(const Value& main) {
  if (is_coroutine(main)) return main;
  if (is_awaitable(main)) return wrap_awaitable(main).named("Runner.run.<locals>._wrap_awaitable");
  return raise(classes.TypeError, "An asyncio.Future, a coroutine or an awaitable is required");
}

// rule: run.not-a-coroutine
bool check_coroutine(const Value& main) {
  if (is_coroutine(main)) return true;
  raise(classes.ValueError, "a coroutine was expected, got " + safe_repr(main));
  return false;
}

// rule: run.inside-running-loop
bool check_no_loop_runs(const char* who) {
  if (!running_loop()) return true;
  raise(classes.RuntimeError, std::string(who) + " cannot be called from a running event loop");
  return false;
}

// asyncio.run up to 3.10.
Value run_without_runner(const Value& main, const Value& debug) {
  if (!check_coroutine(main)) return Value();
  const Value loop = new_event_loop();
  if (!loop) return Value();
  return with_finally(
      [&]() -> Value {
        if (!set_event_loop(loop)) return Value();
        if (!debug.is_none() && !call_method(loop, intern("set_debug"), {debug})) return Value();
        return loop_run_until_complete(loop, main);
      },
      [&loop] { return shut_down(loop, true); });
}

}  // namespace

bool Runner::start() {
  if (state_ == State::closed) {
    raise(classes.RuntimeError, "Runner is closed");  // rule: runner.closed
    return false;
  }
  if (state_ == State::initialised) return true;
  if (loop_factory.is_none()) {
    loop_ = new_event_loop();
    if (!loop_) return false;
    if (!set_event_loop_ && !set_event_loop(loop_)) return false;
    set_event_loop_ = true;
  } else {
    loop_ = call(loop_factory);
    if (!loop_) return false;
  }
  if (!debug.is_none() && !call_method(loop_, intern("set_debug"), {debug})) return false;
  context_ = Context::copy_current();
  state_ = State::initialised;
  return true;
}

// rule: runner.run.same-loop
Value Runner::run(const Value& main, const Value& given_context) {
  const bool any = semantics().run_any_awaitable;
  if (!any && !check_coroutine(main)) return Value();
  if (!check_no_loop_runs("Runner.run()") || !start()) return Value();
  const Value coroutine = any ? as_coroutine(main) : main;
  if (!coroutine) return Value();
  const Value context = given_context.is_none() ? context_ : given_context;
  Value task;
  if (AbstractEventLoop* ours = plain_loop(loop_)) {
    task = ours->create_task(coroutine, Value::none(), context);
  } else {
    task = call_method_with_keyword(loop_, "create_task", {&coroutine, 1}, "context", context);
  }
  return task ? run_task(task) : Value();
}

// rule: runner.sigint.cancels
bool Runner::interrupt(const Value& main) {
  ++interrupt_count_;
  const int done = interrupt_count_ == 1 ? future_done(main) : 1;
  if (done < 0) return false;
  if (done == 1) {
    raise(classes.KeyboardInterrupt);  // rule: runner.sigint.twice
    return false;
  }
  const auto nothing = [](std::span<Value>, const Args&) { return Value::none(); };
  const Value wake = make_closure("Runner._on_sigint.<locals>.<lambda>", nothing, {});
  return future_cancel(main) >= 0 &&
         static_cast<bool>(call_method(loop_, intern("call_soon_threadsafe"), {wake}));
}

// rule: runner.sigint.own-handler
Value Runner::run_task(const Value& task) {
  interrupt_count_ = 0;
  if (thread_number() != 0 || signal_handler(SIGINT)) return interrupted(task);
  const auto on_sigint = [](std::span<Value> held, const Args&) {
    return held[0].as<Runner>()->interrupt(held[1]) ? Value::none() : Value();
  };
  const Value handler = make_closure("Runner._on_sigint", on_sigint, {Value(this), task});
  set_signal_handler(SIGINT, handler);
  return with_finally([&] { return interrupted(task); },
                      [&handler] {
                        if (signal_handler(SIGINT).same(handler))
                          set_signal_handler(SIGINT, Value());
                        return true;
                      });
}

// Runs the task; an interrupt that cancelled it, and nobody else, comes out as KeyboardInterrupt.
Value Runner::interrupted(const Value& task) {
  Value result = loop_run_until_complete(loop_, task);
  if (result || interrupt_count_ == 0 || !pending_is(classes.CancelledError)) return result;
  Ref<Exception> error = take_pending();
  Handling handling(error);
  const Value uncancel = get_attribute(task, intern("uncancel"));
  if (!uncancel) clear_pending();
  const Value left = uncancel ? call(uncancel) : Value::small_int(1);
  if (!left) return Value();
  if (left.same(Value::small_int(0))) return raise(classes.KeyboardInterrupt);
  reraise(std::move(error));
  return Value();
}

bool Runner::close() {
  if (state_ != State::initialised) return true;
  const Value loop = loop_;
  if (!shut_down(loop, set_event_loop_)) return false;
  loop_ = Value();
  state_ = State::closed;
  return true;
}

void Runner::visit(Visitor& visitor) {
  Instance::visit(visitor);
  for (const Value* held : {&loop_, &context_, &debug, &loop_factory})
    if (*held) visitor.visit(*held);
}

void Runner::clear() {
  Instance::clear();
  loop_ = Value();
  context_ = Value();
  loop_factory = Value::none();
}

Value run(const Value& main, const Value& debug, const Value& loop_factory) {
  if (!check_no_loop_runs("asyncio.run()")) return Value();
  if (!semantics().runner_exists) return run_without_runner(main, debug);
  const Ref<Runner> runner = make<Runner>(asyncio_classes.Runner);
  runner->debug = debug;
  runner->loop_factory = loop_factory;
  if (!runner->start()) return Value();
  return with_finally([&] { return runner->run(main, Value::none()); },
                      [&runner] { return runner->close(); });
}

namespace {

Runner* self_of(const Value& v) {
  return v.as<Runner>();
}
Value none_if(bool ok) {
  return ok ? Value::none() : Value();
}

Value runner_init(Value* a) {
  self_of(a[0])->debug = a[1];
  self_of(a[0])->loop_factory = a[2];
  return Value::none();
}

}  // namespace

void define_runner_classes(AsyncioClasses& c) {
  c.Runner = Class::builtin("Runner", classes.object, "asyncio.runners");
  c.Runner->slots.create = [](Class* cls, const Args&) { return Value(make<Runner>(cls)); };
  define_methods(
      c.Runner,
      {{"__init__(self, *, debug=None, loop_factory=None)", runner_init},
       {"__enter__(self)", [](Value* a) { return self_of(a[0])->start() ? a[0] : Value(); }},
       {"__exit__(self, exc_type, exc_val, exc_tb)",
        [](Value* a) { return none_if(self_of(a[0])->close()); }},
       {"close(self)", [](Value* a) { return none_if(self_of(a[0])->close()); }},
       {"get_loop(self)",
        [](Value* a) { return self_of(a[0])->start() ? self_of(a[0])->loop() : Value(); }},
       {"run(self, coro, *, context=None)",
        [](Value* a) { return self_of(a[0])->run(a[1], a[2]); }}});
  use_methods_as_slots(c.Runner, {"__init__"});
  define_attributes(c.Runner, {{"_loop", [](const Value& self) {
                                  const Value loop = self_of(self)->loop();
                                  return loop ? loop : Value::none();
                                }}});
}

}  // namespace loopspec
