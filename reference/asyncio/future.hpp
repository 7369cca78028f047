// Future<T> and Task<T>: typed handles of the reference's futures and tasks. Copies mean the same
// future. `co_await future` gives a copy of a small result and a reference to any other; awaiting a
// temporary copies, or moves what cannot be copied.
#pragma once

#include "reference/asyncio/callback.hpp"
#include "reference/asyncio/coroutine.hpp"
#include "reference/tasks.hpp"

namespace loopspec::asyncio {

template <class T = void>
class Future {
 public:
  using result_type = T;
  explicit Future(Ref<FutureCore> core) : core_(std::move(core)) {}

  bool done() const noexcept { return core_->done(); }
  bool cancelled() const noexcept { return core_->is_cancelled(); }
  // rule: future.result.pending
  // Throws InvalidStateError while it is pending, CancelledError, or what the exception was.
  Seen<T> result() const {
    const Value value = checked(core_->result());
    return see<T>(value);
  }
  // Null: there is none. Throws as result() while it is pending or when it was cancelled.
  std::exception_ptr exception() const {
    const Value value = checked(core_->exception());
    return value.is_none() ? nullptr : to_exception_ptr(Ref<Exception>(value.as<Exception>()));
  }
  // rule: future.state.once
  // Throws InvalidStateError when it is done already.
  template <class U = T>
  requires(!std::is_void_v<T> && std::convertible_to<U, T>) void set_result(U&& value) {
    checked(core_->set_result(to_value<T>(std::forward<U>(value))));
  }
  void set_result() requires std::is_void_v<T> { checked(core_->set_result(Value::none())); }
  template <class E>
  void set_exception(E&& error) {
    set_exception(std::make_exception_ptr(std::forward<E>(error)));
  }
  void set_exception(const std::exception_ptr& error) {
    checked(core_->set_exception(to_exception(error)));
  }
  // False: it was done already.
  bool cancel() { return cancelled_now(core_->cancel(Value::none())); }
  bool cancel(std::string_view message) { return cancelled_now(core_->cancel(make_str(message))); }
  // rule: future.done-callbacks.scheduled
  // f takes the Future; it is called by the loop, in the iteration after.
  template <class F>
  void add_done_callback(F&& f) {
    const Value callback = make_callback([f = std::forward<F>(f)](const Value& done) mutable {
      f(Future(Ref<FutureCore>(done.as<FutureCore>())));
    });
    checked(core_->add_done_callback(callback, Value()));
  }

  auto awaiter() const& { return Await<&see<T>>(Value(core_)); }
  auto awaiter() const&& { return Await<&share<T>>(Value(core_)); }
  Value awaitable() const { return core_; }
  const Ref<FutureCore>& core() const noexcept { return core_; }
  friend bool operator==(const Future& a, const Future& b) noexcept { return a.core_ == b.core_; }

 protected:
  static bool cancelled_now(int answer) {
    if (answer < 0) throw_pending();
    return answer == 1;
  }

 private:
  Ref<FutureCore> core_;
};

template <class T = void>
class Task : public Future<T> {
 public:
  explicit Task(Ref<TaskCore> core) : Future<T>(std::move(core)) {}

  std::string get_name() const;
  void set_name(std::string_view name) { task().set_name(make_str(name)); }
  std::int64_t cancelling() const noexcept { return task().cancelling(); }
  std::int64_t uncancel() { return task().uncancel(); }

 private:
  TaskCore& task() const noexcept { return static_cast<TaskCore&>(*this->core()); }
};

std::string task_name(TaskCore& task);

template <class T>
std::string Task<T>::get_name() const {
  return task_name(task());
}

Ref<TaskCore> start_task(const Value& coroutine, std::string_view name);

// rule: task.create.next-iteration
// The task's first step runs in the next iteration. name empty: Task-1, Task-2, ...
template <class T>
Task<T> create_task(Coroutine<T> coroutine, std::string_view name = {}) {
  return Task<T>(start_task(coroutine.core(), name));
}

}  // namespace loopspec::asyncio
