// The classes AbstractEventLoop, BaseEventLoop and SelectorEventLoop as programs see them.
#include <fmt/format.h>

#include <cmath>

#include "reference/asyncgens.hpp"
#include "reference/asyncio_classes.hpp"
#include "reference/base_events.hpp"
#include "reference/coroutines.hpp"
#include "reference/executors.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/selector_events.hpp"

namespace loopspec {

namespace {

BaseEventLoop* self_of(const Value& v) {
  return v.as<BaseEventLoop>();
}
Value none_if(bool ok) {
  return ok ? Value::none() : Value();
}
std::span<const Value> items_of(const Value& tuple) {
  return tuple.as<Tuple>()->items();
}

Value not_implemented(Value*) {
  return raise(classes.NotImplementedError);
}

// `*args` comes last of the named parameters: (self, callback, context, args) and so on.
Value call_soon(Value* a) {
  return self_of(a[0])->call_soon(a[1], items_of(a[3]), a[2]);
}
Value call_soon_threadsafe(Value* a) {
  return self_of(a[0])->call_soon_threadsafe(a[1], items_of(a[3]), a[2]);
}
Value call_later(Value* a) {
  return self_of(a[0])->call_later(a[1], a[2], items_of(a[4]), a[3]);
}
Value call_at(Value* a) {
  return self_of(a[0])->call_at(a[1], a[2], items_of(a[4]), a[3]);
}

Value create_task(Value* a) {
  return self_of(a[0])->create_task(a[1], a[2],
                                    semantics().task_context_argument ? a[3] : Value::none());
}

Value create_task_with_keywords(Value* a) {
  return self_of(a[0])->create_task(a[1], Ref<Dict>(a[2].as<Dict>()));
}

Value set_task_factory(Value* a) {
  if (!a[1].is_none() && !is_callable(a[1]))
    return raise(classes.TypeError, "task factory must be a callable or None");
  self_of(a[0])->task_factory = a[1];
  return Value::none();
}

Value set_exception_handler(Value* a) {
  if (!a[1].is_none() && !is_callable(a[1]))
    return raise(classes.TypeError,
                 "A callable object or None is expected, got " + safe_repr(a[1]));
  self_of(a[0])->exception_handler = a[1];
  return Value::none();
}

Value call_exception_handler(Value* a) {
  if (!is_dict(a[1])) return raise_type_error("a report must be a dict, not {}", a[1]);
  return none_if(self_of(a[0])->call_exception_handler(Ref<Dict>(a[1].as<Dict>())));
}

Value default_exception_handler(Value* a) {
  if (!is_dict(a[1])) return raise_type_error("a report must be a dict, not {}", a[1]);
  return none_if(self_of(a[0])->default_exception_handler(Ref<Dict>(a[1].as<Dict>())));
}

Value loop_repr(const Value& self) {
  BaseEventLoop* loop = self_of(self);
  return make_str(fmt::format("<{} running={} closed={} debug={}>", class_of(self)->name(),
                              loop->is_running() ? "True" : "False",
                              loop->is_closed() ? "True" : "False",
                              safe_repr(loop->debug_value())));
}

// rule: executor.default
// rule: executor.result.iterations
// rule: executor.cancel.running
// rule: executor.cancel.pending
// rule: executor.shutdown.refuses
Value run_in_executor(Value* a) {
  BaseEventLoop* loop = self_of(a[0]);
  if (!loop->check_closed() ||
      (loop->get_debug() && !loop->check_callback(a[2], "run_in_executor")))
    return Value();
  return call_thread_function("run_in_executor", Args(a, 4));
}

// rule: executor.set-default.checks
Value set_default_executor(Value* a) {
  return call_thread_function("set_default_executor", Args(a, 2));
}

// rule: executor.shutdown.run-waits
// rule: executor.shutdown.timeout
CoroutineRef shutdown_default_executor_body(Value loop, Value timeout) {
  self_of(loop)->executor_shutdown_called = true;
  if (self_of(loop)->default_executor.is_none()) co_return Value::none();
  const Value args[] = {loop, timeout};
  Value shutting_down = call_thread_function("shutdown_default_executor", Args(args, 2));
  if (!shutting_down) co_return Value();
  Value result = co_await awaiting(shutting_down);
  co_return result;
}

Value shutdown_default_executor(Value* a) {
  return shutdown_default_executor_body(a[0], since(12) ? a[1] : Value::none())
      .named("BaseEventLoop.shutdown_default_executor");
}

bool set_executor(const Value& self, const Value& executor) {
  self_of(self)->default_executor = executor ? executor : Value::none();
  return true;
}

std::optional<int> descriptor_of(const Value& v) {
  if (std::optional<std::int64_t> n = as_int64(v)) {
    if (*n >= 0) return static_cast<int>(*n);
    raise(classes.ValueError, "Invalid file descriptor: " + std::to_string(*n));
    return std::nullopt;
  }
  const Value number = call_method(v, intern("fileno"));
  if (number) return static_cast<int>(as_int64(number).value_or(-1));
  clear_pending();
  raise(classes.ValueError, "Invalid file object: " + safe_repr(v));
  return std::nullopt;
}

// Null with NotImplementedError pending: a loop on another runtime, which watches no descriptors.
SelectorEventLoop* selector_loop(const Value& v) {
  if (self_of(v)->has_selector()) return v.as<SelectorEventLoop>();
  raise(classes.NotImplementedError, "this event loop has no selector");
  return nullptr;
}

Value run_once(Value* a) {
  SelectorEventLoop* loop = selector_loop(a[0]);
  return loop != nullptr ? none_if(loop->run_once()) : Value();
}

Value add_reader(Value* a) {
  SelectorEventLoop* loop = selector_loop(a[0]);
  const std::optional<int> fd = loop != nullptr ? descriptor_of(a[1]) : std::nullopt;
  return fd ? none_if(loop->add_reader(*fd, a[2], items_of(a[3]))) : Value();
}
Value add_writer(Value* a) {
  SelectorEventLoop* loop = selector_loop(a[0]);
  const std::optional<int> fd = loop != nullptr ? descriptor_of(a[1]) : std::nullopt;
  return fd ? none_if(loop->add_writer(*fd, a[2], items_of(a[3]))) : Value();
}
Value removed(int result) {
  return result < 0 ? Value() : Value::boolean(result == 1);
}
Value remove_reader(Value* a) {
  SelectorEventLoop* loop = selector_loop(a[0]);
  const std::optional<int> fd = loop != nullptr ? descriptor_of(a[1]) : std::nullopt;
  return fd ? removed(loop->remove_reader(*fd)) : Value();
}
Value remove_writer(Value* a) {
  SelectorEventLoop* loop = selector_loop(a[0]);
  const std::optional<int> fd = loop != nullptr ? descriptor_of(a[1]) : std::nullopt;
  return fd ? removed(loop->remove_writer(*fd)) : Value();
}

// Of `loop._ready` a program sees a list of the handles; the queue itself is the loop's own.
Value ready_list(const Value& self) {
  return make_list(self_of(self)->ready_handles());
}

Value scheduled_list(const Value& self) {
  std::vector<Value> handles;
  for (const Timer& timer : self_of(self)->scheduled().items()) handles.emplace_back(timer.handle);
  return make_list(std::move(handles));
}

Value get_slow(const Value& self) {
  const BaseEventLoop* loop = self_of(self);
  return loop->slow_callback_duration_value ? loop->slow_callback_duration_value
                                            : make_float(loop->slow_callback_duration);
}

bool set_slow(const Value& self, const Value& v) {
  if (!v) {
    raise(classes.AttributeError, "slow_callback_duration");
    return false;
  }
  const std::optional<double> seconds = to_double(v);
  if (!seconds) return false;
  self_of(self)->slow_callback_duration = *seconds;
  self_of(self)->slow_callback_duration_value = v;
  return true;
}

Native create_task_method() {
  if (semantics().task_create_keywords)
    return {"create_task(self, coro, **kwargs)", create_task_with_keywords};
  if (semantics().task_context_argument)
    return {"create_task(self, coro, *, name=None, context=None)", create_task};
  return {"create_task(self, coro, *, name=None)", create_task};
}

void define_scheduling(Class* c) {
  define_methods(
      c, {{"call_soon(self, callback, *args, context=None)", call_soon},
          {"call_soon_threadsafe(self, callback, *args, context=None)", call_soon_threadsafe},
          {"call_later(self, delay, callback, *args, context=None)", call_later},
          {"call_at(self, when, callback, *args, context=None)", call_at},
          {"time(self)", [](Value* a) { return make_float(self_of(a[0])->time()); }},
          {"create_future(self)", [](Value* a) { return self_of(a[0])->create_future(); }},
          create_task_method(),
          {"set_task_factory(self, factory)", set_task_factory},
          {"get_task_factory(self)", [](Value* a) { return self_of(a[0])->task_factory; }}});
}

void define_running(Class* c) {
  define_methods(
      c,
      {{"run_forever(self)", [](Value* a) { return none_if(self_of(a[0])->run_forever()); }},
       {"run_until_complete(self, future)",
        [](Value* a) { return self_of(a[0])->run_until_complete(a[1]); }},
       {"stop(self)",
        [](Value* a) {
          self_of(a[0])->stop();
          return Value::none();
        }},
       {"close(self)", [](Value* a) { return none_if(self_of(a[0])->close()); }},
       {"is_running(self)", [](Value* a) { return Value::boolean(self_of(a[0])->is_running()); }},
       {"is_closed(self)", [](Value* a) { return Value::boolean(self_of(a[0])->is_closed()); }},
       {"run_in_executor(self, executor, func, *args)", run_in_executor},
       {"set_default_executor(self, executor)", set_default_executor},
       {"_check_closed(self)", [](Value* a) { return none_if(self_of(a[0])->check_closed()); }},
       {"_run_once(self)", run_once}});
  define_async_methods(
      c, {{"shutdown_asyncgens(self)", [](Value* a) { return shutdown_asyncgens(a[0]); }},
          {since(12) ? "shutdown_default_executor(self, timeout=None)"
                     : "shutdown_default_executor(self)",
           shutdown_default_executor}});
}

void define_reporting(Class* c) {
  define_methods(c, {{"set_exception_handler(self, handler)", set_exception_handler},
                     {"get_exception_handler(self)",
                      [](Value* a) { return self_of(a[0])->exception_handler; }},
                     {"call_exception_handler(self, context)", call_exception_handler},
                     {"default_exception_handler(self, context)", default_exception_handler},
                     {"get_debug(self)", [](Value* a) { return self_of(a[0])->debug_value(); }},
                     {"set_debug(self, enabled)",
                      [](Value* a) { return none_if(self_of(a[0])->set_debug(a[1])); }}});
  define_attributes(
      c,
      {{"_ready", ready_list},
       {"_scheduled", scheduled_list},
       {"_stopping", [](const Value& self) { return Value::boolean(self_of(self)->stopping()); }},
       {"_closed", [](const Value& self) { return Value::boolean(self_of(self)->is_closed()); }},
       {"_debug", [](const Value& self) { return self_of(self)->debug_value(); }},
       {"_exception_handler", [](const Value& self) { return self_of(self)->exception_handler; }},
       {"_default_executor", [](const Value& self) { return self_of(self)->default_executor; },
        set_executor},
       {"_executor_shutdown_called",
        [](const Value& self) { return Value::boolean(self_of(self)->executor_shutdown_called); }},
       {"_task_factory", [](const Value& self) { return self_of(self)->task_factory; }},
       {"_timer_cancelled_count",
        [](const Value& self) { return make_int(self_of(self)->timer_cancelled_count()); }},
       {"_clock_resolution", [](const Value&) { return make_float(1e-9); }},
       {"slow_callback_duration", get_slow, set_slow}});
}

// rule: signal.handler.checks
Value add_signal_handler(Value* a) {
  if (!self_of(a[0])->has_selector()) return raise(classes.NotImplementedError);
  return call_thread_function("add_signal_handler", Args(a, 4));
}

// rule: signal.handler.removed
Value remove_signal_handler(Value* a) {
  if (!self_of(a[0])->has_selector()) return raise(classes.NotImplementedError);
  return call_thread_function("remove_signal_handler", Args(a, 2));
}

Value signal_handlers_of(const Value& self) {
  if (!self_of(self)->has_selector()) return raise(classes.NotImplementedError);
  return static_cast<SelectorEventLoop*>(self_of(self))->signal_handlers();
}

}  // namespace

void define_event_loop_classes(AsyncioClasses& c) {
  c.AbstractEventLoop = Class::builtin("AbstractEventLoop", classes.object, "asyncio.events");
  c.AbstractEventLoop->slots.create = [](Class* cls, const Args&) {
    return Value(make<Instance>(cls));
  };
  for (const char* name :
       {"run_forever(self)", "run_until_complete(self, future)", "stop(self)", "is_running(self)",
        "is_closed(self)", "close(self)", "time(self)", "create_future(self)", "get_debug(self)",
        "call_soon(self, callback, *args, context=None)",
        "call_later(self, delay, callback, *args, context=None)",
        "call_at(self, when, callback, *args, context=None)",
        "call_soon_threadsafe(self, callback, *args, context=None)"})
    define_methods(c.AbstractEventLoop, {{name, not_implemented}});
  c.BaseEventLoop = Class::builtin("BaseEventLoop", c.AbstractEventLoop, "asyncio.base_events");
  c.BaseEventLoop->slots.create = [](Class* cls, const Args&) {
    const ForeignRuntime* foreign = run_state().options.runtime;
    return foreign != nullptr ? foreign->make_loop(cls) : Value(make<SelectorEventLoop>(cls));
  };
  c.BaseEventLoop->slots.repr = loop_repr;
  define_scheduling(c.BaseEventLoop);
  define_running(c.BaseEventLoop);
  define_reporting(c.BaseEventLoop);
  c.SelectorEventLoop =
      Class::builtin("_UnixSelectorEventLoop", c.BaseEventLoop, "asyncio.unix_events");
  define_methods(c.SelectorEventLoop,
                 {{"__init__(self, selector=None)", [](Value*) { return Value::none(); }},
                  {"add_reader(self, fd, callback, *args)", add_reader},
                  {"add_writer(self, fd, callback, *args)", add_writer},
                  {"remove_reader(self, fd)", remove_reader},
                  {"remove_writer(self, fd)", remove_writer},
                  {"add_signal_handler(self, sig, callback, *args)", add_signal_handler},
                  {"remove_signal_handler(self, sig)", remove_signal_handler}});
  define_attributes(c.SelectorEventLoop, {{"_signal_handlers", signal_handlers_of}});
  use_methods_as_slots(c.SelectorEventLoop, {"__init__"});
}

}  // namespace loopspec
