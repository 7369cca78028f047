// The class Task as programs see it, and the callables that handles show for steps and wake-ups.
#include <fmt/format.h>

#include "reference/asyncio_classes.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"
#include "reference/tasks.hpp"

namespace loopspec {

namespace {

TaskCore* self_of(const Value& v) {
  return v.as<TaskCore>();
}
Value none_if(bool ok) {
  return ok ? Value::none() : Value();
}
Value or_none(const Value& v) {
  return v ? v : Value::none();
}

// (self, coro, loop, name, context, eager_start), the last two as far as the version has them.
Value task_init(Value* a) {
  return none_if(self_of(a[0])->initialise_task(a[1], {a[2], a[3], Value(), false}));
}
Value task_init_context(Value* a) {
  return none_if(self_of(a[0])->initialise_task(a[1], {a[2], a[3], a[4], false}));
}
Value task_init_eager(Value* a) {
  const int eager = truth(a[5]);
  if (eager < 0) return Value();
  return none_if(self_of(a[0])->initialise_task(a[1], {a[2], a[3], a[4], eager == 1}));
}

Native initialiser() {
  if (semantics().task_eager_exists)
    return {"C __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False)",
            task_init_eager};
  if (semantics().task_context_argument)
    return {"C __init__(self, coro, *, loop=None, name=None, context=None)", task_init_context};
  return {"C __init__(self, coro, *, loop=None, name=None)", task_init};
}

Value cancel(Value* a) {
  const int accepted = self_of(a[0])->cancel(a[1]);
  return accepted < 0 ? Value() : Value::boolean(accepted == 1);
}

Value get_coro(Value* a) {
  const TaskCore* task = self_of(a[0]);
  if (!task->coroutine() && semantics().task_get_coro_after_eager_fails)
    return raise(classes.SystemError,
                 "<method 'get_coro' of '_asyncio.Task' objects> returned NULL without setting an "
                 "exception");
  return or_none(task->coroutine());
}

Value set_name(Value* a) {
  Value name = class_of(a[1]) == classes.str ? a[1] : str(a[1]);
  if (!name) return Value();
  self_of(a[0])->set_name(name);
  return Value::none();
}

// rule: task.set-result.refused
Value refuse_set_result(Value*) {
  return raise(classes.RuntimeError, "Task does not support set_result operation");
}
Value refuse_set_exception(Value*) {
  return raise(classes.RuntimeError, "Task does not support set_exception operation");
}

bool set_log_destroy(const Value& self, const Value& v) {
  if (!v) {
    raise(classes.AttributeError, "can't delete attribute");
    return false;
  }
  const int flag = truth(v);
  if (flag >= 0) self_of(self)->log_destroy_pending = flag == 1;
  return flag >= 0;
}

Value get_stack(Value* a) {
  const Value coroutine = self_of(a[0])->coroutine();
  Value frame = coroutine ? find_attribute(coroutine, intern("cr_frame")) : Value();
  if (!frame && pending()) return Value();
  std::vector<Value> frames;
  if (frame && !frame.is_none()) frames.push_back(frame);
  return make_list(std::move(frames));
}

void define_callable(AsyncioClasses& c) {
  c.TaskCallable = Class::builtin("builtin_function_or_method", classes.object);
  c.TaskCallable->slots.call = [](const Value& self, const Args& args) {
    return self.as<TaskCallable>()->run(args);
  };
  c.TaskCallable->slots.repr = [](const Value& self) {
    const auto* callable = self.as<TaskCallable>();
    const char* kind = callable->kind == TaskCallable::Kind::step ? "TaskStepMethWrapper"
                                                                  : "TaskWakeupMethWrapper";
    return Value(make_str(fmt::format("<{} object at {:#x}>", kind, self.bits())));
  };
  c.TaskCallable->slots.compare = [](const Value& self, const Value& other, CompareOp op) {
    if (class_of(other) != asyncio_classes.TaskCallable ||
        (op != CompareOp::eq && op != CompareOp::ne))
      return Value::not_implemented();
    const auto* x = self.as<TaskCallable>();
    const auto* y = other.as<TaskCallable>();
    return Value::boolean((x->kind == y->kind && x->task == y->task) == (op == CompareOp::eq));
  };
  const auto name = [](const Value& self) -> Value {
    if (self.as<TaskCallable>()->kind == TaskCallable::Kind::wakeup)
      return make_str(semantics().version.accelerated ? "Task.task_wakeup" : "Task.__wakeup");
    if (!semantics().version.accelerated) return make_str("Task.__step");
    return raise(classes.AttributeError,
                 "'TaskStepMethWrapper' object has no attribute '__qualname__'");
  };
  define_attributes(c.TaskCallable,
                    {{"__qualname__", name}, {"__self__", [](const Value& self) {
                                                return Value(self.as<TaskCallable>()->task);
                                              }}});
}

}  // namespace

void define_task_classes(AsyncioClasses& c) {
  define_callable(c);
  c.Task = Class::builtin("Task", c.Future,
                          semantics().version.accelerated ? "_asyncio" : "asyncio.tasks");
  c.Task->slots.create = [](Class* cls, const Args&) { return Value(make<TaskCore>(cls)); };
  define_methods(c.Task, {initialiser(),
                          {"C cancel(self, /, msg=None)", cancel},
                          {"C get_name(self, /)", [](Value* a) { return self_of(a[0])->name(); }},
                          {"C set_name(self, value, /)", set_name},
                          {"C get_coro(self, /)", get_coro},
                          {"C set_result(self, result, /)", refuse_set_result},
                          {"C set_exception(self, exception, /)", refuse_set_exception},
                          {"C get_stack(self, /, *, limit=None)", get_stack}});
  if (semantics().task_uncancel_exists)
    define_methods(
        c.Task,
        {{"C cancelling(self, /)", [](Value* a) { return make_int(self_of(a[0])->cancelling()); }},
         {"C uncancel(self, /)", [](Value* a) { return make_int(self_of(a[0])->uncancel()); }}});
  if (since(12))
    define_methods(c.Task,
                   {{"C get_context(self, /)", [](Value* a) { return self_of(a[0])->context(); }}});
  use_methods_as_slots(c.Task, {"__init__"});
  define_attributes(
      c.Task,
      {{"_log_destroy_pending",
        [](const Value& self) { return Value::boolean(self_of(self)->log_destroy_pending); },
        set_log_destroy},
       {"_must_cancel",
        [](const Value& self) { return Value::boolean(self_of(self)->must_cancel()); }},
       {"_coro", [](const Value& self) { return or_none(self_of(self)->coroutine()); }},
       {"_fut_waiter", [](const Value& self) { return or_none(self_of(self)->waiting_for()); }}});
}

}  // namespace loopspec
