#include "reference/tasks.hpp"

#include <fmt/format.h>

#include "reference/asyncio_classes.hpp"
#include "reference/base_events.hpp"
#include "reference/coroutines.hpp"
#include "reference/format_helpers.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"
#include "reference/run_state.hpp"

namespace loopspec {

TaskCore::TaskCore(Class* cls) : FutureCore(cls) {}
TaskCore::~TaskCore() {
  unregister();
}

void TaskCore::register_in_run() {
  if (registered_) return;
  RunState& run = run_state();
  registered_ = true;
  older = run.newest_task;
  if (older != nullptr) {
    older->newer = this;
  } else {
    run.oldest_task = this;
  }
  run.newest_task = this;
}

void TaskCore::unregister() noexcept {
  if (!registered_) return;
  RunState& run = run_state();
  registered_ = false;
  (older != nullptr ? older->newer : run.oldest_task) = newer;
  (newer != nullptr ? newer->older : run.newest_task) = older;
  older = newer = nullptr;
}

// rule: task.create.next-iteration
// rule: task.name.counter
// rule: task.name.named-keep-number
// rule: coroutine.call.runs-nothing
bool TaskCore::initialise_task(const Value& coroutine, const Options& options) {
  keep_handles();
  if (!initialise(options.loop)) return false;
  if (!is_coroutine(coroutine)) {
    log_destroy_pending = false;
    loopspec::raise(classes.TypeError, "a coroutine was expected, got " + safe_repr(coroutine));
    return false;
  }
  context_ = options.context && !options.context.is_none() ? options.context
                                                           : Value(Context::copy_current());
  waiter_ = Value();
  must_cancel_ = false;
  cancels_requested_ = 0;
  log_destroy_pending = true;
  coroutine_ = coroutine;
  stepped_ = driven(coroutine);
  if (!options.name || options.name.is_none()) {
    name_ = Value::small_int(static_cast<std::int64_t>(++run_state().last_task_number));
  } else {
    name_ = class_of(options.name) == classes.str ? options.name : str(options.name);
    if (!name_) return false;
  }
  if (options.eager_start) {
    const int running = loop_is_running(loop());
    if (running < 0) return false;
    if (running == 1) return start_eagerly();
  }
  register_in_run();
  return loop_call_soon_task(loop(), this, false, Value());
}

// A task that is initialised once more has steps in its loop's queue, which are to run in the old
// context.
void TaskCore::keep_handles() {
  BaseEventLoop* before = context_ ? base_loop(loop()) : nullptr;
  if (before != nullptr) before->ready_handles();
}

Ref<TaskCore> TaskCore::create(const Value& coroutine, const Options& options) {
  Ref<TaskCore> task = make<TaskCore>(asyncio_classes.Task);
  if (!task->initialise_task(coroutine, options)) return nullptr;
  return task;
}

// The first step runs inside the creation of the task.
bool TaskCore::start_eagerly() {
  register_in_run();
  Value previous = current_task(loop());
  const bool swapped =
      (!previous || leave_task(loop(), previous)) && enter_task(loop(), Value(this));
  if (!swapped) return false;
  Ref<TaskCore> alive(this);
  bool ok = false;
  if (class_of(context_) != asyncio_classes.Context) {
    loopspec::raise(classes.TypeError, "a Context was expected");
  } else if (Context* context = context_.as<Context>(); context->enter()) {
    ok = step_coroutine(Value());
    context->leave();
  }
  PendingSaved saved;
  if (!leave_task(loop(), Value(this)) || (previous && !enter_task(loop(), previous)))
    clear_pending();
  if (done()) coroutine_ = stepped_ = Value();
  return ok;
}

Value TaskCore::name() {
  if (name_.is_small_int()) name_ = make_str(fmt::format("Task-{}", name_.small_int()));
  return name_ ? name_ : Value::none();
}

// rule: task.cancel.sleeping
// rule: task.cancel.before-first-step
// rule: task.cancel.done
// rule: task.cancel.after-wakeup
// rule: task.cancel.chain
// rule: task.cancelling.counts
int TaskCore::cancel(const Value& message) {
  if (!ready_to_use()) return -1;
  log_traceback = false;
  if (done()) return 0;
  ++cancels_requested_;
  if (waiter_) {
    const Value waiter = waiter_;
    const int accepted = future_cancel(waiter, message);
    if (accepted != 0) return accepted;
  }
  must_cancel_ = true;
  set_cancel_message(message ? message : Value::none());
  return 1;
}

// rule: task.uncancel.revokes
// rule: task.uncancel.too-late
std::int64_t TaskCore::uncancel() {
  if (cancels_requested_ > 0 && --cancels_requested_ == 0 && semantics().task_uncancel_revokes)
    must_cancel_ = false;
  return cancels_requested_;
}

std::vector<std::string> TaskCore::description() const {
  std::vector<std::string> info = FutureCore::description();
  const bool cancelling =
      semantics().task_uncancel_exists ? cancels_requested_ > 0 && !done() : must_cancel_;
  if (cancelling) info[0] = "cancelling";
  std::vector<std::string> own{"name=" + safe_repr(const_cast<TaskCore*>(this)->name())};
  if (coroutine_) own.push_back("coro=<" + format_coroutine(coroutine_) + ">");
  if (waiter_) own.push_back("wait_for=" + safe_repr(waiter_));
  info.insert(info.begin() + 1, own.begin(), own.end());
  return info;
}

void TaskCore::finalize() {
  if (limit_reached()) return;
  PendingSaved saved;
  if (!done() && log_destroy_pending && loop()) {
    Ref<Dict> context = make_dict();
    context->set(intern("task"), Value(this));
    context->set(intern("message"), make_str("Task was destroyed but it is pending!"));
    if (!loop_call_exception_handler(loop(), context)) clear_pending();
  }
  FutureCore::finalize();
}

void TaskCore::visit(Visitor& visitor) {
  FutureCore::visit(visitor);
  for (const Value* held : {&coroutine_, &stepped_, &context_, &name_, &waiter_})
    if (*held) visitor.visit(*held);
}

void TaskCore::clear() {
  log_destroy_pending = false;
  FutureCore::clear();
  coroutine_ = Value();
  stepped_ = Value();
  context_ = Value();
  waiter_ = Value();
}

TaskCallable::TaskCallable(Kind k, Ref<TaskCore> t, Value e)
    : Container(asyncio_classes.TaskCallable),
      kind(k),
      task(std::move(t)),
      exception(std::move(e)) {}

Value TaskCallable::run(const Args& args) {
  if (kind == Kind::step) return task->step(exception) ? Value::none() : Value();
  if (args.positional != 1)
    return loopspec::raise(classes.TypeError, "task_wakeup() takes exactly one argument");
  return task->wakeup(args[0]) ? Value::none() : Value();
}

void TaskCallable::visit(Visitor& visitor) {
  if (task) visitor.visit(task);
  if (exception) visitor.visit(exception);
}

void TaskCallable::clear() {
  exception = Value();
}

// ---- the current task of a loop

namespace {

Value& slot_of_current_task(const Value& loop) {
  if (AbstractEventLoop* ours = native_loop(loop)) return ours->current_task;
  auto& others = run_state().foreign_tasks;
  for (auto& [key, task] : others)
    if (key.same(loop)) return task;
  return others.emplace_back(loop, Value()).second;
}

}  // namespace

Value current_task(const Value& loop) {
  return slot_of_current_task(loop);
}

bool enter_task(const Value& loop, const Value& task) {
  AbstractEventLoop* ours = plain_loop(loop);
  Value& slot = ours != nullptr ? ours->current_task : slot_of_current_task(loop);
  if (slot) {
    raise(classes.RuntimeError,
          fmt::format("Cannot enter into task {} while another task {} is being executed.",
                      safe_repr(task), safe_repr(slot)));
    return false;
  }
  slot = task;
  return true;
}

bool leave_task(const Value& loop, const Value& task) {
  AbstractEventLoop* ours = plain_loop(loop);
  Value& slot = ours != nullptr ? ours->current_task : slot_of_current_task(loop);
  if (!slot.same(task)) {
    raise(classes.RuntimeError,
          fmt::format("Leaving task {} does not match the current task {}.", safe_repr(task),
                      safe_repr(slot ? slot : Value::none())));
    return false;
  }
  slot = Value();
  return true;
}

std::vector<Value> all_tasks(const Value& loop) {
  std::vector<Value> tasks;
  for (TaskCore* task = run_state().oldest_task; task != nullptr; task = task->newer)
    if (!task->done() && task->loop().same(loop)) tasks.emplace_back(task);
  return tasks;
}

}  // namespace loopspec
