// The ready queue of a BaseEventLoop: what is put into it for a task, how it is shown, and how one
// batch of it is run.
#include <fmt/format.h>

#include "reference/asyncio_classes.hpp"
#include "reference/base_events.hpp"
#include "reference/log.hpp"
#include "reference/tasks.hpp"

namespace loopspec {

bool BaseEventLoop::call_soon_task(TaskCore* task, bool wakeup, const Value& argument) {
  if (!check_closed() || (debug_ && !check_thread())) return false;
  const auto kind = wakeup ? Handle::Kind::task_wakeup : Handle::Kind::task_step;
  ready_.emplace_back(Value(task), argument, kind);
  return true;
}

Ref<Handle> BaseEventLoop::handle_for(const ReadyEntry& entry) {
  if (entry.kind == Handle::Kind::call) return Ref<Handle>(entry.target.as<Handle>());
  const std::span<const Value> args =
      entry.argument ? std::span<const Value>(&entry.argument, 1) : std::span<const Value>();
  return make<Handle>(asyncio_classes.Handle, entry.kind, entry.target, args, Value(this),
                      entry.target.as<TaskCore>()->context());
}

std::vector<Value> BaseEventLoop::ready_handles() {
  std::vector<Value> handles;
  for (std::size_t i = 0; i < ready_.size(); ++i) {
    handles.emplace_back(handle_for(ready_[i]));
    ready_[i] = {handles.back(), Value(), Handle::Kind::call};
  }
  return handles;
}

bool BaseEventLoop::run_handle(const Ref<Handle>& handle) {
  if (!debug_) return handle->run();
  const double before = now();
  if (!handle->run()) return false;
  const double taken = now() - before;
  if (taken >= slow_callback_duration)
    log_record(kLogWarning,
               fmt::format("Executing <{}> took {:.3f} seconds", handle->description(), taken),
               Value());
  return true;
}

// rule: loop.iteration.snapshot
// rule: loop.base-exception.keeps-batch
bool BaseEventLoop::run_ready() {
  for (std::size_t todo = ready_.size(); todo > 0 && !ready_.empty(); --todo) {
    const ReadyEntry entry = ready_.pop_front();
    if (!run_entry(entry)) return false;
  }
  return true;
}

bool BaseEventLoop::run_entry(const ReadyEntry& entry) {
  if (entry.kind != Handle::Kind::call && !debug_) return run_task(entry);
  // The queue's count keeps it alive.
  Handle* handle = entry.kind == Handle::Kind::call ? entry.target.as<Handle>() : nullptr;
  if (handle != nullptr && !debug_) return handle->cancelled() || handle->run();
  const Ref<Handle> made = handle_for(entry);
  return made->cancelled() || run_handle(made);
}

// What Handle::run() does, without a handle.
bool BaseEventLoop::run_task(const ReadyEntry& entry) {
  TaskCore* task = entry.target.as<TaskCore>();
  if (class_of(task->context()) != asyncio_classes.Context) return handle_for(entry)->run();
  auto* context = task->context().as<Context>();  // entered, it lives
  bool ok = false;
  if (context->enter()) {
    ok = entry.kind == Handle::Kind::task_step ? task->step(entry.argument)
                                               : task->wakeup(entry.argument);
    context->leave();
  }
  return ok || handle_for(entry)->report_failure();
}

}  // namespace loopspec
