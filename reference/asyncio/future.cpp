#include "reference/asyncio/future.hpp"

#include "reference/objects/operations.hpp"

namespace loopspec::asyncio {

std::string task_name(TaskCore& task) {
  const Value name = checked(task.name());
  return is_str(name) ? name.as<Str>()->text() : str_text(name).value_or("");
}

Ref<TaskCore> start_task(const Value& coroutine, std::string_view name) {
  const Value task = checked(loopspec::create_task(
      coroutine, name.empty() ? Value::none() : Value(make_str(name)), Value::none()));
  return Ref<TaskCore>(task.as<TaskCore>());
}

}  // namespace loopspec::asyncio
