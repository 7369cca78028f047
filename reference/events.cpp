#include "reference/events.hpp"

#include "reference/asyncio_classes.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/run_state.hpp"
#include "reference/tasks.hpp"

namespace loopspec {

void AbstractEventLoop::visit(Visitor& visitor) {
  Instance::visit(visitor);
  if (current_task) visitor.visit(current_task);
}

void AbstractEventLoop::clear() {
  Instance::clear();
  current_task = Value();
}

bool AbstractEventLoop::call_soon_task(TaskCore* task, bool wakeup, const Value& argument) {
  const auto kind = wakeup ? TaskCallable::Kind::wakeup : TaskCallable::Kind::step;
  const Value callable = make<TaskCallable>(kind, Ref<TaskCore>(task), wakeup ? Value() : argument);
  const std::span<const Value> args =
      wakeup ? std::span<const Value>(&argument, 1) : std::span<const Value>();
  return static_cast<bool>(call_soon(callable, args, task->context()));
}

AbstractEventLoop* native_loop(const Value& loop) noexcept {
  Object* object = loop.object();
  if (object == nullptr) return nullptr;
  const Class* native = object->cls()->native();
  const bool ours =
      native == asyncio_classes.SelectorEventLoop || native == asyncio_classes.BaseEventLoop;
  return ours ? static_cast<AbstractEventLoop*>(object) : nullptr;
}

namespace {

Value call_with_context(const Value& loop, const char* method, std::span<const Value> head,
                        const Value& callback, std::span<const Value> args, const Value& context) {
  std::vector<Value> all(head.begin(), head.end());
  all.push_back(callback);
  all.insert(all.end(), args.begin(), args.end());
  if (context) return call_method_with_keyword(loop, method, all, "context", context);
  Value callable = get_attribute(loop, intern(method));
  return callable ? call(callable, Args(all)) : Value();
}

int flag_of(const Value& loop, const char* method) {
  return truth_or_raised(call_method(loop, intern(method)));
}

}  // namespace

Value loop_call_soon(const Value& loop, const Value& callback, std::span<const Value> args,
                     const Value& context) {
  if (AbstractEventLoop* ours = plain_loop(loop)) return ours->call_soon(callback, args, context);
  return call_with_context(loop, "call_soon", {}, callback, args, context);
}

bool foreign_call_soon_task(const Value& loop, TaskCore* task, bool wakeup, const Value& argument) {
  const auto kind = wakeup ? TaskCallable::Kind::wakeup : TaskCallable::Kind::step;
  const Value callable = make<TaskCallable>(kind, Ref<TaskCore>(task), wakeup ? Value() : argument);
  const std::span<const Value> args =
      wakeup ? std::span<const Value>(&argument, 1) : std::span<const Value>();
  return static_cast<bool>(loop_call_soon(loop, callable, args, task->context()));
}

Value loop_call_later(const Value& loop, const Value& delay, const Value& callback,
                      std::span<const Value> args) {
  if (AbstractEventLoop* ours = plain_loop(loop))
    return ours->call_later(delay, callback, args, Value());
  return call_with_context(loop, "call_later", {&delay, 1}, callback, args, Value());
}

Value loop_call_at(const Value& loop, const Value& when, const Value& callback,
                   std::span<const Value> args) {
  if (AbstractEventLoop* ours = plain_loop(loop))
    return ours->call_at(when, callback, args, Value());
  return call_with_context(loop, "call_at", {&when, 1}, callback, args, Value());
}

Value loop_create_future(const Value& loop) {
  if (AbstractEventLoop* ours = plain_loop(loop)) return ours->create_future();
  return call_method(loop, intern("create_future"));
}

Value loop_create_task(const Value& loop, const Value& coroutine) {
  if (AbstractEventLoop* ours = plain_loop(loop))
    return ours->create_task(coroutine, Value::none(), Value::none());
  return call_method(loop, intern("create_task"), {coroutine});
}

Value loop_time(const Value& loop) {
  if (AbstractEventLoop* ours = plain_loop(loop)) return make_float(ours->time());
  return call_method(loop, intern("time"));
}

int loop_get_debug(const Value& loop) {
  if (const AbstractEventLoop* ours = plain_loop(loop)) return ours->get_debug() ? 1 : 0;
  return flag_of(loop, "get_debug");
}

int loop_is_running(const Value& loop) {
  if (const AbstractEventLoop* ours = plain_loop(loop)) return ours->is_running() ? 1 : 0;
  return flag_of(loop, "is_running");
}

int loop_is_closed(const Value& loop) {
  if (const AbstractEventLoop* ours = plain_loop(loop)) return ours->is_closed() ? 1 : 0;
  return flag_of(loop, "is_closed");
}

bool loop_call_exception_handler(const Value& loop, const Ref<Dict>& context) {
  if (AbstractEventLoop* ours = plain_loop(loop)) return ours->call_exception_handler(context);
  return static_cast<bool>(call_method(loop, intern("call_exception_handler"), {Value(context)}));
}

Value running_loop() noexcept {
  return thread_loops().running;
}

void set_running_loop(const Value& loop) {
  thread_loops().running = loop.is_none() ? Value() : loop;
}

// rule: task.create.no-loop
Value get_running_loop() {
  Value loop = running_loop();
  return loop ? loop : raise(classes.RuntimeError, "no running event loop");
}

}  // namespace loopspec
