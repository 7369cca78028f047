// Coroutine: a C++20 coroutine as a Steppable. asyncio's own `async def` functions are written with
// it.
//
//   CoroutineRef example(Ref<FutureCore> waiter) {    // parameters by value: they live in the
//   coroutine
//     Value got = co_await awaiting(waiter);           // null: an exception is pending
//     if (!got) co_return Value();                     // raise it on
//     co_return got;
//   }
// The body does not run before the first send(None), as in Python. Every co_await operand is a call
// with named arguments; awaiters cannot be copied; nothing throws C++ exceptions through a
// coroutine.
#pragma once

#include <concepts>
#include <coroutine>
#include <string>

#include "reference/steppable.hpp"

namespace loopspec {

class Coroutine;

class CoroutineRef {
 public:
  struct promise_type;
  explicit CoroutineRef(Ref<Coroutine> c) : coroutine_(std::move(c)) {}
  operator Ref<Coroutine>() && { return std::move(coroutine_); }
  operator Value() && { return std::move(coroutine_); }
  // Names it (repr, get_name of tracebacks): qualname "Queue.get" gives name "get".
  CoroutineRef named(const char* qualname) &&;

 private:
  Ref<Coroutine> coroutine_;
};

class Awaiting;

// What a Coroutine needs to know of a body's promise, whatever the body returns.
struct CoroutinePromise {
  std::suspend_always initial_suspend() const noexcept { return {}; }
  std::suspend_always final_suspend() const noexcept { return {}; }
  // Frames come from the objects' recycling allocator.
  static void* operator new(std::size_t size);
  static void operator delete(void* memory, std::size_t size) noexcept;

  Value result;                 // null: raised
  Awaiting* waiting = nullptr;  // what the body is suspended on
};

class Coroutine final : public Steppable {
 public:
  Coroutine(std::coroutine_handle<> handle, CoroutinePromise& promise);
  ~Coroutine() override;
  Step send(const Value& value) override;
  Step throw_(Ref<Exception> exception) override;
  Value close() override;
  std::string name() const override;
  std::string qualname() const override { return qualname_; }
  std::string where() const override;
  bool finished() const noexcept override { return !handle_; }
  Value awaited() const override;
  bool running() const noexcept override { return running_; }
  void finalize() override;
  void visit(Visitor& visitor) override;
  void clear() override;
  void set_qualname(const char* qualname) { qualname_ = qualname; }

  // Each step counts as a call, so that a chain of awaits that is too deep ends in RecursionError.
  bool counts_as_call = false;
  // Of a coroutine that a CoroutineDriver gave: what it awaits on behalf of a program. Else null.
  Value drives;

 private:
  bool check_resumable(const Value& sent);
  Step enter(const Value& sent, bool thrown);  // thrown: an exception is pending and goes in
  Step enter_body(const Value& sent, bool thrown);
  Step step_inner(const Value& sent, bool thrown);
  Step run_body();
  Step finish();
  void destroy_body();

  std::coroutine_handle<> handle_;
  CoroutinePromise* promise_;  // in the body's frame
  Value inner_;
  bool started_ = false;
  bool running_ = false;
  ExceptionState exceptions_;
  const char* qualname_ = "coroutine";
};

// co_await awaiting(v): `await v`. co_await yielding(v): a bare `yield v` (sleep(0) yields None).
class Awaiting {
 public:
  enum class Kind { await_, yield_ };
  Awaiting(Kind kind, Value operand) : kind_(kind), operand_(std::move(operand)) {}
  Awaiting(const Awaiting&) = delete;
  Awaiting& operator=(const Awaiting&) = delete;
  bool await_ready() const noexcept { return false; }
  template <std::derived_from<CoroutinePromise> Promise>
  void await_suspend(std::coroutine_handle<Promise> handle) noexcept {
    handle.promise().waiting = this;
  }
  Value await_resume() noexcept { return std::move(result_); }

 private:
  friend class Coroutine;
  Kind kind_;
  Value operand_;
  Value result_;
};
inline Awaiting awaiting(Value awaitable) {
  return Awaiting(Awaiting::Kind::await_, std::move(awaitable));
}
inline Awaiting yielding(Value value) {
  return Awaiting(Awaiting::Kind::yield_, std::move(value));
}

struct CoroutineRef::promise_type : CoroutinePromise {
  CoroutineRef get_return_object();
  void return_value(Value v) noexcept { result = std::move(v); }
  [[noreturn]] void unhandled_exception() noexcept;  // a C++ exception here is a defect of ours
};

}  // namespace loopspec
