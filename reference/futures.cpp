#include "reference/futures.hpp"

#include <fmt/format.h>

#include "reference/asyncio_classes.hpp"
#include "reference/format_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"
#include "reference/run_state.hpp"
#include "reference/semantics.hpp"
#include "reference/tasks.hpp"

namespace loopspec {

FutureCore::FutureCore(Class* cls) : Instance(cls) {
  flags_ |= kFinalizes;
}
FutureCore::~FutureCore() = default;

void FutureCore::reset_core() {
  state_ = FutureState::pending;
  blocking = false;
  log_traceback = false;
  result_ = Value();
  exception_ = Value();
  exception_traceback_ = Value();
  cancel_message_ = Value::none();
  cancelled_error_ = nullptr;
  callbacks_.clear();
}

bool FutureCore::initialise(const Value& loop) {
  reset_core();
  loop_ = loop && !loop.is_none() ? loop : get_event_loop();
  return loop_ && loop_get_debug(loop_) >= 0;
}

Ref<FutureCore> FutureCore::create(const Value& loop) {
  Ref<FutureCore> future = make<FutureCore>(asyncio_classes.Future);
  if (!future->initialise(loop)) return nullptr;
  return future;
}

bool FutureCore::ready_to_use() const {
  if (loop_) return true;
  raise(classes.RuntimeError, "Future object is not initialized.");
  return false;
}

// ---- completion

// rule: future.without-accelerator
bool FutureCore::is_settable() {
  if (!done()) return true;
  const char* state = is_cancelled() ? "CANCELLED" : "FINISHED";
  raise(classes.InvalidStateError, semantics().version.accelerated
                                       ? "invalid state"
                                       : fmt::format("{}: {}", state, safe_repr(Value(this))));
  return false;
}

bool FutureCore::store_result(Value result) {
  if (!is_settable()) return false;
  result_ = std::move(result);
  state_ = FutureState::finished;
  return schedule_callbacks();
}

bool FutureCore::set_result(Value result) {
  return ready_to_use() && store_result(std::move(result));
}

namespace {

Value instance_of(const Value& exception) {
  if (!is_instance(exception, classes.type)) return exception;
  return exception.as<Class>()->is_subclass_of(classes.BaseException) ? call(exception) : exception;
}

// rule: future.set-exception.stop-iteration-refused
// rule: future.set-exception.stop-iteration-wrapped
Value without_stop_iteration(const Value& exception) {
  constexpr const char* kText =
      "StopIteration interacts badly with generators and cannot be raised into a Future";
  if (!semantics().future_set_exception_stop_iteration_wrapped) {
    if (exception.object()->cls() != classes.StopIteration) return exception;
    return raise(classes.TypeError, kText);
  }
  if (!is_instance(exception, classes.StopIteration)) return exception;
  Ref<Exception> error = make_exception(classes.RuntimeError, kText);
  error->cause = exception;
  error->context = exception;
  error->suppress_context = true;
  return error;
}

}  // namespace

// rule: future.set-exception.class
bool FutureCore::store_exception(const Value& given) {
  if (!is_settable()) return false;
  Value exception = instance_of(given);
  if (!exception) return false;
  if (!is_exception(exception)) {
    if (semantics().version.accelerated) {
      raise(classes.TypeError, "invalid exception object");
    } else {
      raise(classes.AttributeError, fmt::format("'{}' object has no attribute '__traceback__'",
                                                class_of(exception)->name()));
    }
    return false;
  }
  exception = without_stop_iteration(exception);
  if (!exception) return false;
  exception_traceback_ =
      exception.as<Exception>()->traceback ? Value(exception.as<Exception>()->traceback) : Value();
  exception_ = std::move(exception);
  state_ = FutureState::finished;
  if (!schedule_callbacks()) return false;
  log_traceback = true;
  return true;
}

bool FutureCore::set_exception(const Value& exception) {
  return ready_to_use() && store_exception(exception);
}

// rule: future.cancel.once
int FutureCore::cancel(const Value& message) {
  if (!ready_to_use()) return -1;
  log_traceback = false;
  if (done()) return 0;
  return finish_cancelled(message) ? 1 : -1;
}

bool FutureCore::finish_cancelled(const Value& message) {
  log_traceback = false;
  state_ = FutureState::cancelled;
  cancel_message_ = message ? message : Value::none();
  return schedule_callbacks();
}

Ref<Exception> FutureCore::new_cancelled_error() const {
  if (cancel_message_.is_none()) return make_exception(classes.CancelledError);
  return make_exception(classes.CancelledError, make_tuple({cancel_message_}));
}

// rule: task.cancel.message-kept
// rule: task.cancel.message-lost
// rule: task.cancel.second-look
Ref<Exception> FutureCore::make_cancelled_error() {
  if (semantics().task_cancel_message_kept && cancelled_error_) return std::move(cancelled_error_);
  Ref<Exception> error = new_cancelled_error();
  error->context = std::move(cancelled_error_);
  if (error->context.is_null()) error->context = Value::none();
  return error;
}

Value FutureCore::result() {
  if (!ready_to_use()) return Value();
  if (is_cancelled()) {
    Ref<Exception> before = cancelled_error_;
    if (semantics().task_cancel_message_kept) return raise(make_cancelled_error());
    Ref<Exception> error = new_cancelled_error();
    raise(error);
    if (before) error->context = before;
    return Value();
  }
  if (!done())
    return raise(classes.InvalidStateError,
                 semantics().version.accelerated ? "Result is not set." : "Result is not ready.");
  log_traceback = false;
  if (!exception_) return result_;
  Ref<Exception> exception(exception_.as<Exception>());
  if (semantics().future_result_restores_traceback)
    exception->traceback =
        Ref<Traceback>(exception_traceback_ ? exception_traceback_.as<Traceback>() : nullptr);
  return raise(std::move(exception));
}

Value FutureCore::exception() {
  if (!ready_to_use()) return Value();
  if (is_cancelled()) return result();
  if (!done()) return raise(classes.InvalidStateError, "Exception is not set.");
  log_traceback = false;
  return exception_ ? exception_ : Value::none();
}

// ---- done callbacks

bool FutureCore::schedule(const DoneCallback& callback) {
  if (callback.wakeup)
    return loop_call_soon_task(loop_, callback.callable.as<TaskCore>(), true, Value(this));
  const Value self(this);
  return static_cast<bool>(loop_call_soon(loop_, callback.callable, {&self, 1}, callback.context));
}

bool FutureCore::schedule_callbacks() {
  if (callbacks_.empty()) return true;
  const DoneCallbacks callbacks = std::exchange(callbacks_, {});
  for (const DoneCallback& callback : callbacks)
    if (!schedule(callback)) return false;
  return true;
}

// rule: future.done-callbacks.already-done
bool FutureCore::add_done_callback(const Value& callback, const Value& context) {
  if (!ready_to_use()) return false;
  DoneCallback entry{
      callback, context && !context.is_none() ? context : Value(Context::copy_current()), false};
  if (done()) return schedule(entry);
  callbacks_.push_back(std::move(entry));
  return true;
}

bool FutureCore::add_wakeup(TaskCore* task) {
  if (!ready_to_use()) return false;
  DoneCallback entry{Value(task), Value(), true};
  if (done()) return schedule(entry);
  callbacks_.push_back(std::move(entry));
  return true;
}

// rule: future.done-callbacks.remove-too-late
std::int64_t FutureCore::remove_done_callback(const Value& callback) {
  if (!ready_to_use()) return -1;
  DoneCallbacks kept;
  std::int64_t removed = 0;
  const DoneCallbacks before = callbacks_;
  for (const DoneCallback& entry : before) {
    int same = 0;
    if (entry.wakeup) {
      same = class_of(callback) == asyncio_classes.TaskCallable &&
             Value(callback.as<TaskCallable>()->task).same(entry.callable);
    } else {
      same = equal(entry.callable, callback);
    }
    if (same < 0) return -1;
    if (same == 1) {
      ++removed;
    } else {
      kept.push_back(entry);
    }
  }
  if (removed != 0) std::swap(callbacks_, kept);
  return removed;
}

Value FutureCore::callbacks() const {
  if (callbacks_.empty())
    return semantics().version.accelerated ? Value::none() : Value(make_list());
  std::vector<Value> list;
  for (const DoneCallback& entry : callbacks_) {
    if (entry.wakeup) {
      Ref<TaskCore> task(entry.callable.as<TaskCore>());
      list.push_back(make_tuple(
          {make<TaskCallable>(TaskCallable::Kind::wakeup, task, Value()), task->context()}));
    } else {
      list.push_back(make_tuple({entry.callable, entry.context}));
    }
  }
  return make_list(std::move(list));
}

// ---- repr

namespace {

std::string callback_text(const Value& entry) {
  return format_callback_source((*entry.as<Tuple>())[0], {}, false);
}

std::string callbacks_text(const List& list) {
  const std::vector<Value>& all = list.items;
  if (all.size() == 1) return fmt::format("cb=[{}]", callback_text(all[0]));
  if (all.size() == 2)
    return fmt::format("cb=[{}, {}]", callback_text(all[0]), callback_text(all[1]));
  return fmt::format("cb=[{}, <{} more>, {}]", callback_text(all.front()), all.size() - 2,
                     callback_text(all.back()));
}

const char* state_text(FutureState state) {
  switch (state) {
    case FutureState::pending:
      return "pending";
    case FutureState::cancelled:
      return "cancelled";
    case FutureState::finished:
      break;
  }
  return "finished";
}

}  // namespace

std::vector<std::string> FutureCore::description() const {
  std::vector<std::string> info{state_text(state_)};
  if (state_ == FutureState::finished)
    info.push_back(exception_ ? "exception=" + safe_repr(exception_)
                              : "result=" + short_repr(result_ ? result_ : Value::none()));
  if (const Value list = callbacks(); !list.is_none() && !list.as<List>()->items.empty())
    info.push_back(callbacks_text(*list.as<List>()));
  return info;
}

// ---- end of life

// rule: future.exception.never-retrieved
bool FutureCore::report_never_retrieved() {
  if (!log_traceback || !exception_) return true;
  log_traceback = false;
  Ref<Dict> context = make_dict();
  context->set(intern("message"), make_str(cls()->name() + " exception was never retrieved"));
  context->set(intern("exception"), exception_);
  context->set(intern("future"), Value(this));
  return loop_call_exception_handler(loop_, context);
}

void FutureCore::finalize() {
  if (!log_traceback || limit_reached()) return;
  PendingSaved saved;
  if (!report_never_retrieved()) clear_pending();
}

void FutureCore::visit(Visitor& visitor) {
  Instance::visit(visitor);
  for (const Value* held : {&loop_, &result_, &exception_, &exception_traceback_, &cancel_message_})
    if (*held) visitor.visit(*held);
  if (cancelled_error_) visitor.visit(cancelled_error_);
  for (const DoneCallback& entry : callbacks_) {
    visitor.visit(entry.callable);
    if (entry.context) visitor.visit(entry.context);
  }
}

void FutureCore::clear() {
  Instance::clear();
  log_traceback = false;
  result_ = Value();
  exception_ = Value();
  exception_traceback_ = Value();
  cancel_message_ = Value::none();
  cancelled_error_ = nullptr;
  callbacks_.clear();
  loop_ = Value();
}

}  // namespace loopspec
