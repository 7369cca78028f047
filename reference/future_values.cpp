// Futures as values: FutureIter, and the functions that use ours directly and those of the program
// through their methods, as the C accelerator does.
#include "reference/asyncio_classes.hpp"
#include "reference/futures.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"
#include "reference/tasks.hpp"

namespace loopspec {

FutureIter::FutureIter(Ref<FutureCore> future)
    : Steppable(asyncio_classes.FutureIter), future_(std::move(future)) {}

// rule: future.await.done
// rule: future.await.pending
Step FutureIter::send(const Value&) {
  if (!future_) return Step::done(Value::none());
  if (!future_->done()) {
    if (future_->blocking) {
      loopspec::raise(classes.RuntimeError, "await wasn't used with future");
      return Step::raise();
    }
    future_->blocking = true;
    return Step::yield(Value(future_));
  }
  Ref<FutureCore> future = std::move(future_);
  Value result = future->result();
  return result ? Step::done(std::move(result)) : Step::raise();
}

Step FutureIter::throw_(Ref<Exception> exception) {
  future_ = nullptr;
  reraise(std::move(exception));
  return Step::raise();
}

Value FutureIter::close() {
  future_ = nullptr;
  return Value::none();
}

void FutureIter::visit(Visitor& visitor) {
  if (future_) visitor.visit(future_);
}

void FutureIter::clear() {
  future_ = nullptr;
}

namespace {

bool is_ours(const Class* cls) noexcept {
  const AsyncioClasses& c = asyncio_classes;
  return cls == c.Task || cls == c.Future || cls == c.GatheringFuture;
}

Str* blocking_name() {
  static Str* const name = intern("_asyncio_future_blocking");
  return name;
}

int as_flag(const Value& v) {
  return truth_or_raised(v);
}

}  // namespace

FutureCore* plain_future(const Value& v) noexcept {
  Object* object = v.object();
  return object != nullptr && is_ours(object->cls()) ? static_cast<FutureCore*>(object) : nullptr;
}

FutureCore* native_future(const Value& v) noexcept {
  Object* object = v.object();
  return object != nullptr && is_ours(object->cls()->native()) ? static_cast<FutureCore*>(object)
                                                               : nullptr;
}

TaskCore* plain_task(const Value& v) noexcept {
  Object* object = v.object();
  return object != nullptr && object->cls() == asyncio_classes.Task ? static_cast<TaskCore*>(object)
                                                                    : nullptr;
}

TaskCore* native_task(const Value& v) noexcept {
  Object* object = v.object();
  return object != nullptr && object->cls()->native() == asyncio_classes.Task
             ? static_cast<TaskCore*>(object)
             : nullptr;
}

bool is_future(const Value& v) {
  if (plain_future(v) != nullptr) return true;
  if (!class_of(v)->lookup(blocking_name())) return false;
  Value flag = find_attribute(v, blocking_name());
  if (!flag) clear_pending();
  return flag && !flag.is_none();
}

int future_done(const Value& future) {
  if (const FutureCore* f = plain_future(future)) return f->done() ? 1 : 0;
  return as_flag(call_method(future, intern("done")));
}

int future_cancelled(const Value& future) {
  if (const FutureCore* f = plain_future(future)) return f->is_cancelled() ? 1 : 0;
  return as_flag(call_method(future, intern("cancelled")));
}

int future_cancel(const Value& future) {
  if (FutureCore* f = plain_future(future)) return f->cancel(Value::none());
  return as_flag(call_method(future, intern("cancel")));
}

int future_cancel(const Value& future, const Value& message) {
  if (FutureCore* f = plain_future(future)) return f->cancel(message);
  return as_flag(call_method(future, intern("cancel"), {message}));
}

Value future_result(const Value& future) {
  if (FutureCore* f = plain_future(future)) return f->result();
  return call_method(future, intern("result"));
}

Value future_exception(const Value& future) {
  if (FutureCore* f = plain_future(future)) return f->exception();
  return call_method(future, intern("exception"));
}

bool future_set_result(const Value& future, const Value& result) {
  if (FutureCore* f = plain_future(future); f != nullptr && plain_task(future) == nullptr)
    return f->set_result(result);
  return static_cast<bool>(call_method(future, intern("set_result"), {result}));
}

bool future_set_exception(const Value& future, const Value& exception) {
  if (FutureCore* f = plain_future(future); f != nullptr && plain_task(future) == nullptr)
    return f->set_exception(exception);
  return static_cast<bool>(call_method(future, intern("set_exception"), {exception}));
}

bool future_add_done_callback(const Value& future, const Value& callback, const Value& context) {
  if (FutureCore* f = plain_future(future)) return f->add_done_callback(callback, context);
  if (!context)
    return static_cast<bool>(call_method(future, intern("add_done_callback"), {callback}));
  return static_cast<bool>(
      call_method_with_keyword(future, "add_done_callback", {&callback, 1}, "context", context));
}

std::int64_t future_remove_done_callback(const Value& future, const Value& callback) {
  if (FutureCore* f = plain_future(future)) return f->remove_done_callback(callback);
  Value count = call_method(future, intern("remove_done_callback"), {callback});
  if (!count) return -1;
  return count.is_small_int() ? count.small_int() : 0;
}

Ref<Exception> future_make_cancelled_error(const Value& future) {
  if (FutureCore* f = native_future(future)) return f->make_cancelled_error();
  Value error = call_method(future, intern("_make_cancelled_error"));
  return Ref<Exception>(error && is_exception(error) ? error.as<Exception>() : nullptr);
}

Value future_loop(const Value& future) {
  if (const FutureCore* f = native_future(future)) return f->ready_to_use() ? f->loop() : Value();
  Value method = find_attribute(future, intern("get_loop"));
  if (method) return call(method);
  if (pending()) return Value();
  return get_attribute(future, intern("_loop"));
}

namespace {

std::int64_t count_of(const Value& v) {
  if (!v) return -1;
  if (const std::optional<std::int64_t> n = as_int64(v)) return *n;
  raise_type_error("an integer is required, got {}", v);
  return -1;
}

}  // namespace

std::int64_t task_cancelling(const Value& task) {
  if (const TaskCore* ours = plain_task(task)) return ours->cancelling();
  return count_of(call_method(task, intern("cancelling")));
}

std::int64_t task_uncancel(const Value& task) {
  if (TaskCore* ours = plain_task(task)) return ours->uncancel();
  return count_of(call_method(task, intern("uncancel")));
}

namespace {

Value release(Value* a) {
  const int done = future_done(a[0]);
  if (done < 0 || (done == 0 && !future_set_result(a[0], Value::none()))) return Value();
  return Value::none();
}

Value set_unless_cancelled(Value* a) {
  const int cancelled = future_cancelled(a[0]);
  if (cancelled < 0 || (cancelled == 0 && !future_set_result(a[0], a[1]))) return Value();
  return Value::none();
}

}  // namespace

Value release_waiter() {
  static const Value function = make_native({"_release_waiter(waiter, *args)", release});
  return function;
}

Value set_result_unless_cancelled() {
  static const Value function =
      make_native({"_set_result_unless_cancelled(fut, result)", set_unless_cancelled});
  return function;
}

}  // namespace loopspec
