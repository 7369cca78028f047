#include "reference/asyncio/taskgroup.hpp"

#include "reference/asyncio_classes.hpp"

namespace loopspec::asyncio {

namespace {

// `async with group: return await body`
CoroutineRef run_body(Ref<loopspec::TaskGroup> group, Value body) {
  Value result = co_await awaiting(body);
  if (result) {
    Value left = co_await awaiting(group->exit(nullptr));
    if (!left) co_return Value();
    co_return result;
  }
  Ref<Exception> raised = take_pending();
  Handling handling(raised);
  Value left = co_await awaiting(group->exit(raised));
  if (left) reraise(raised);
  co_return Value();
}

}  // namespace

TaskGroup::TaskGroup() : core_(make<loopspec::TaskGroup>(asyncio_classes.TaskGroup)) {}

Ref<TaskCore> TaskGroup::start(const Value& coroutine, std::string_view name) {
  const Value task = checked(core_->create_task(
      coroutine, name.empty() ? Value::none() : Value(make_str(name)), Value::none()));
  return Ref<TaskCore>(task.as<TaskCore>());
}

Ref<loopspec::Coroutine> TaskGroup::entered(Value body) {
  return run_body(core_, std::move(body)).named("TaskGroup.run");
}

}  // namespace loopspec::asyncio
