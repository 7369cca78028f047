// Coroutines of the floor: one that is awaited directly, and a task, whose first step and whose
// awaiter's wake-up go through the loop's queue.
#pragma once

#include <exception>

#include "tools/benchmarks/floor/loop.hpp"

namespace loopspec::benchmarks::floor {

using CoroutineLoop = Loop<std::coroutine_handle<>>;

// The loop of the case that is being run.
inline CoroutineLoop* running_loop = nullptr;

// Through the queue once.
struct SleepZero {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> me) const { running_loop->call_soon(me); }
  void await_resume() const noexcept {}
};

// What coroutine and task share; Derived is the type that the coroutine function returns.
template <class Derived>
struct PromiseBase {
  std::coroutine_handle<> awaiter;
  long value = 0;

  Derived get_return_object() {
    using Promise = typename Derived::promise_type;
    return Derived(std::coroutine_handle<Promise>::from_promise(static_cast<Promise&>(*this)));
  }
  std::suspend_always initial_suspend() const noexcept { return {}; }
  void return_value(long result) noexcept { value = result; }
  [[noreturn]] void unhandled_exception() const noexcept { std::terminate(); }
};

template <class Promise>
class Owner {
 public:
  explicit Owner(std::coroutine_handle<Promise> body) : body_(body) {}
  Owner(Owner&& other) noexcept : body_(std::exchange(other.body_, nullptr)) {}
  Owner& operator=(Owner&&) = delete;
  ~Owner() {
    if (body_) body_.destroy();
  }
  long value() const { return body_.promise().value; }

 protected:
  std::coroutine_handle<Promise> body_;
};

class Coroutine;
struct CoroutinePromise : PromiseBase<Coroutine> {
  struct Return {
    bool await_ready() const noexcept { return false; }
    std::coroutine_handle<> await_suspend(
        std::coroutine_handle<CoroutinePromise> me) const noexcept {
      return me.promise().awaiter;
    }
    void await_resume() const noexcept {}
  };
  Return final_suspend() const noexcept { return {}; }
};

// Starts when it is awaited, and returns to its awaiter at once.
class Coroutine : public Owner<CoroutinePromise> {
 public:
  using promise_type = CoroutinePromise;
  using Owner::Owner;
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> me) noexcept {
    body_.promise().awaiter = me;
    return body_;
  }
  long await_resume() const noexcept { return value(); }
};

class Task;
struct TaskPromise : PromiseBase<Task> {
  bool finished = false;
  std::suspend_always final_suspend() noexcept {
    finished = true;
    if (awaiter) running_loop->call_soon(awaiter);
    return {};
  }
};

class Task : public Owner<TaskPromise> {
 public:
  using promise_type = TaskPromise;
  explicit Task(std::coroutine_handle<TaskPromise> body) : Owner(body) {
    running_loop->call_soon(body);
  }
  bool await_ready() const noexcept { return body_.promise().finished; }
  void await_suspend(std::coroutine_handle<> me) noexcept { body_.promise().awaiter = me; }
  long await_resume() const noexcept { return value(); }
};

// The case itself: it runs as soon as it is made, and the loop until it is over.
struct Main {
  struct promise_type {
    Main get_return_object() const noexcept { return {}; }
    std::suspend_never initial_suspend() const noexcept { return {}; }
    std::suspend_never final_suspend() const noexcept {
      running_loop->stop();
      return {};
    }
    void return_void() const noexcept {}
    [[noreturn]] void unhandled_exception() const noexcept { std::terminate(); }
  };
};

// main(operations, &result); gives the result.
inline long run(Main (*main)(long, long*), long operations, Watch watch) {
  CoroutineLoop loop(watch);
  running_loop = &loop;
  long result = 0;
  main(operations, &result);
  loop.run_forever();
  return result;
}

}  // namespace loopspec::benchmarks::floor
