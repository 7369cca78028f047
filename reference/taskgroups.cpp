#include "reference/taskgroups.hpp"

#include <fmt/format.h>

#include "reference/asyncio_classes.hpp"
#include "reference/coroutines.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"
#include "reference/tasks.hpp"

namespace loopspec {

TaskGroup::TaskGroup(Class* cls) : Instance(cls), tasks_(make_set()) {}

std::string TaskGroup::description() const {
  std::string text = "TaskGroup";
  if (tasks_->size() != 0) text += fmt::format(" tasks={}", tasks_->size());
  if (!errors_.empty()) text += fmt::format(" errors={}", errors_.size());
  if (aborting_) return text + " cancelling";
  return entered_ ? text + " entered" : text;
}

bool TaskGroup::enter() {
  const bool old_text = !semantics().taskgroup_has_been_entered_text;
  if (entered_) {
    raise(classes.RuntimeError, fmt::format("TaskGroup <{}> has {} entered", description(),
                                            old_text ? "been already" : "already been"));
    return false;
  }
  if (old_text) entered_ = true;
  if (!loop_) loop_ = get_running_loop();
  if (!loop_) return false;
  parent_ = current_task(loop_);
  if (!parent_) {
    raise(classes.RuntimeError,
          fmt::format("TaskGroup <{}> cannot determine the parent task", description()));
    return false;
  }
  entered_ = true;
  return true;
}

// ---- children

bool TaskGroup::refuse(const Value& coroutine, const char* reason) {
  if (semantics().taskgroup_closes_refused && !call_method(coroutine, intern("close")))
    return false;
  raise(classes.RuntimeError, fmt::format("TaskGroup <{}> {}", description(), reason));
  return false;
}

// rule: taskgroup.create.refused
// rule: taskgroup.create.refused-closes
bool TaskGroup::takes(const Value& coroutine) {
  if (!entered_ && !refuse(coroutine, "has not been entered")) return false;
  if (exiting_ && tasks_->size() == 0 && !refuse(coroutine, "is finished")) return false;
  return !aborting_ || refuse(coroutine, "is shutting down");
}

Value TaskGroup::adopt(const Value& task) {
  if (!task) return Value();
  const int done = semantics().taskgroup_eager_done_at_once ? future_done(task) : 0;
  if (done != 0) return done == 1 && task_done(task) ? task : Value();
  const Value callback = get_attribute(Value(this), intern("_on_task_done"));
  if (!callback || !tasks_->add(task) || !future_add_done_callback(task, callback)) return Value();
  return task;
}

Value TaskGroup::create_task(const Value& coroutine, const Ref<Dict>& keywords) {
  return takes(coroutine) ? adopt(loop_create_task(loop_, coroutine, keywords)) : Value();
}

Value TaskGroup::create_task(const Value& coroutine, const Value& name, const Value& context) {
  if (semantics().task_create_keywords)
    return create_task(coroutine, keywords_of_task(name, context));
  if (!takes(coroutine)) return Value();
  const bool name_first = !semantics().task_name_named_consume_number;
  Value task;
  if (AbstractEventLoop* ours = plain_loop(loop_)) {
    task = ours->create_task(coroutine, name_first ? name : Value::none(), context);
  } else if (context.is_none()) {
    task = loop_create_task(loop_, coroutine);
  } else {
    task = call_method_with_keyword(loop_, "create_task", {&coroutine, 1}, "context", context);
  }
  if (!task || (!name_first && !set_task_name(task, name))) return Value();
  return adopt(task);
}

bool TaskGroup::abort() {
  aborting_ = true;
  for (const Value& task : tasks_->ordered()) {
    const int done = future_done(task);
    if (done < 0 || (done == 0 && future_cancel(task) < 0)) return false;
  }
  return true;
}

namespace {

bool is_base_error(const Value& exception) {
  return is_instance(exception, classes.SystemExit) ||
         is_instance(exception, classes.KeyboardInterrupt);
}

}  // namespace

// rule: taskgroup.child-cancelled
// rule: taskgroup.base-exception
bool TaskGroup::task_done(const Value& task) {
  if (tasks_->discard(task) < 0) return false;
  if (completed_ && tasks_->size() == 0) {
    const Value completed = completed_;
    const int done = future_done(completed);
    if (done < 0 || (done == 0 && !future_set_result(completed, Value::true_()))) return false;
  }
  const int cancelled = future_cancelled(task);
  if (cancelled != 0) return cancelled == 1;
  const Value exception = future_exception(task);
  if (!exception || exception.is_none()) return static_cast<bool>(exception);
  errors_.push_back(exception);
  if (is_base_error(exception) && !base_error_)
    base_error_ = Ref<Exception>(exception.as<Exception>());
  return abort_because_of(task, exception);
}

// rule: taskgroup.failure.aborts
bool TaskGroup::abort_because_of(const Value& task, const Value& exception) {
  const int parent_done = future_done(parent_);
  if (parent_done < 0) return false;
  if (parent_done == 1) {
    Ref<Dict> report = make_dict();
    report->set(
        intern("message"),
        make_str(fmt::format("Task {} has errored out but its parent task {} is already completed",
                             safe_repr(task), safe_repr(parent_))));
    report->set(intern("exception"), exception);
    report->set(intern("task"), task);
    return loop_call_exception_handler(loop_, report);
  }
  if (aborting_ || parent_cancel_requested_) return true;
  if (!abort()) return false;
  parent_cancel_requested_ = true;
  return future_cancel(parent_) >= 0;
}

// ---- exit

bool TaskGroup::is_cancellation(const Exception* exception) const noexcept {
  return semantics().taskgroup_cancelled_subclass
             ? exception->cls()->is_subclass_of(classes.CancelledError)
             : exception->cls() == classes.CancelledError;
}

// The group's own cancellation of its parent is taken back; none left means that nobody else asked
// for one.
bool TaskGroup::uncancel_parent() {
  if (!parent_cancel_requested_) return true;
  const std::int64_t left = task_uncancel(parent_);
  if (left == 0) propagate_ = nullptr;
  return left >= 0;
}

// rule: taskgroup.waits
// rule: taskgroup.iterations
CoroutineRef TaskGroup::wait_for_children(Ref<TaskGroup> self) {
  while (self->tasks_->size() != 0) {
    if (!self->completed_) self->completed_ = loop_create_future(self->loop_);
    if (!self->completed_) co_return Value();
    const Value completed = self->completed_;
    const Value woken = co_await awaiting(completed);
    if (!woken) {
      if (!pending_is(classes.CancelledError)) co_return Value();
      Ref<Exception> cancelled = take_pending();
      if (!self->aborting_) {
        self->propagate_ = cancelled;
        Handling handling(cancelled);
        if (!self->abort()) co_return Value();
      }
    }
    self->completed_ = Value();
  }
  co_return Value::none();
}

// rule: taskgroup.body-error
// rule: taskgroup.uncancel.before-wait
CoroutineRef TaskGroup::exit_body(Ref<TaskGroup> self, Ref<Exception> exception) {
  self->exiting_ = true;
  if (exception && is_base_error(Value(exception)) && !self->base_error_)
    self->base_error_ = exception;
  if (exception && self->is_cancellation(exception.get())) self->propagate_ = exception;
  if (!semantics().taskgroup_uncancel_after_wait && !self->uncancel_parent()) co_return Value();
  if (exception && !self->aborting_ && !self->abort()) co_return Value();
  const Value waiting = wait_for_children(self).named("TaskGroup.__aexit__");
  const Value waited = co_await awaiting(waiting);
  co_return waited ? self->finish(exception) : Value();
}

// rule: taskgroup.uncancel.after-wait
// rule: taskgroup.outside-cancel
Value TaskGroup::finish(const Ref<Exception>& body) {
  const bool after_wait = semantics().taskgroup_uncancel_after_wait;
  if (base_error_) return raise(base_error_);
  if (after_wait && !uncancel_parent()) return Value();
  if (propagate_ && errors_.empty()) return raise(propagate_);
  if (body && !is_cancellation(body.get())) errors_.push_back(body);
  if (errors_.empty()) return Value::none();
  if (after_wait) {
    const std::int64_t outside = task_cancelling(parent_);
    if (outside < 0) return Value();
    if (outside > 0 && (task_uncancel(parent_) < 0 || future_cancel(parent_) < 0)) return Value();
  }
  return raise_group();
}

// rule: taskgroup.failure.group
Value TaskGroup::raise_group() {
  Ref<Exception> group =
      make_exception_group("unhandled errors in a TaskGroup", std::exchange(errors_, {}));
  group->cause = Value::none();
  group->suppress_context = true;
  return raise(std::move(group));
}

Ref<Coroutine> TaskGroup::exit(const Ref<Exception>& exception) {
  return exit_body(Ref<TaskGroup>(this), exception).named("TaskGroup.__aexit__");
}

void TaskGroup::visit(Visitor& visitor) {
  Instance::visit(visitor);
  visitor.visit(tasks_);
  for (const Value& error : errors_) visitor.visit(error);
  for (const Value* held : {&loop_, &parent_, &completed_})
    if (*held) visitor.visit(*held);
  if (base_error_) visitor.visit(base_error_);
  if (propagate_) visitor.visit(propagate_);
}

void TaskGroup::clear() {
  Instance::clear();
  tasks_ = make_set();
  errors_.clear();
  loop_ = parent_ = completed_ = Value();
  base_error_ = propagate_ = nullptr;
}

namespace {

TaskGroup* self_of(const Value& v) {
  return v.as<TaskGroup>();
}

CoroutineRef aenter(Value self) {
  co_return self_of(self)->enter() ? self : Value();
}

Native create_task_method() {
  if (semantics().task_create_keywords)
    return {"create_task(self, coro, **kwargs)",
            [](Value* a) { return self_of(a[0])->create_task(a[1], Ref<Dict>(a[2].as<Dict>())); }};
  return {"create_task(self, coro, *, name=None, context=None)",
          [](Value* a) { return self_of(a[0])->create_task(a[1], a[2], a[3]); }};
}

Value aexit(Value* a) {
  return self_of(a[0])->exit(Ref<Exception>(is_exception(a[2]) ? a[2].as<Exception>() : nullptr));
}

}  // namespace

void define_taskgroup_classes(AsyncioClasses& c) {
  c.TaskGroup = Class::builtin("TaskGroup", classes.object, "asyncio.taskgroups");
  c.TaskGroup->slots.create = [](Class* cls, const Args&) { return Value(make<TaskGroup>(cls)); };
  c.TaskGroup->slots.repr = [](const Value& self) {
    return Value(make_str("<" + self_of(self)->description() + ">"));
  };
  define_methods(c.TaskGroup, {{"__init__(self)", [](Value*) { return Value::none(); }},
                               create_task_method(),
                               {"_on_task_done(self, task)", [](Value* a) {
                                  return self_of(a[0])->task_done(a[1]) ? Value::none() : Value();
                                }}});
  define_async_methods(
      c.TaskGroup, {{"__aenter__(self)",
                     [](Value* a) -> Value { return aenter(a[0]).named("TaskGroup.__aenter__"); }},
                    {"__aexit__(self, et, exc, tb)", aexit}});
  use_methods_as_slots(c.TaskGroup, {"__init__"});
  define_attributes(c.TaskGroup,
                    {{"_tasks", [](const Value& self) { return self_of(self)->tasks(); }},
                     {"_parent_task", [](const Value& self) { return self_of(self)->parent(); }}});
}

}  // namespace loopspec
