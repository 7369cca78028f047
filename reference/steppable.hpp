// Steppable: the reference's notion of a coroutine: something that can be stepped, as Task.__step
// steps one.
#pragma once

#include <string>

#include "reference/objects/exception.hpp"

namespace loopspec {

enum class StepKind : std::uint8_t {
  yielded,   // suspended; value is what was yielded
  returned,  // finished; value is the result
  raised     // finished; the exception is pending, value is null
};

struct Step {
  StepKind kind;
  Value value;

  static Step yield(Value v) { return {StepKind::yielded, std::move(v)}; }
  static Step done(Value v) { return {StepKind::returned, std::move(v)}; }
  static Step raise() { return {StepKind::raised, Value()}; }
};

// A generator, a coroutine, a future's iterator, a C++20 coroutine. Not running twice: send and
// throw_ on a running one raise ValueError("coroutine already executing").
class Steppable : public Container {
 public:
  virtual Step send(const Value& value) = 0;  // the first send must be None
  virtual Step throw_(Ref<Exception> exception) = 0;
  // What a body returned that was asked to go (from 3.13 on), else None; null: raised.
  virtual Value close() = 0;
  // Accepted where asyncio wants a coroutine (asyncio.iscoroutine).
  virtual bool is_coroutine() const noexcept { return true; }
  virtual std::string name() const = 0;      // __name__
  virtual std::string qualname() const = 0;  // __qualname__
  // "running at file.py:3", "done, defined at file.py:1": what repr(task) shows after the name;
  // empty: nothing known.
  virtual std::string where() const { return {}; }
  virtual bool finished() const noexcept = 0;
  // The iterator that the body is suspended on (cr_await, gi_yieldfrom); null: none.
  virtual Value awaited() const { return Value(); }
  virtual bool running() const noexcept { return false; }

 protected:
  explicit Steppable(Class* cls) noexcept : Container(cls) { flags_ |= kSteppable; }
  explicit Steppable(BuiltinClass builtin) noexcept : Container(builtin) { flags_ |= kSteppable; }
};

// The Steppable behind a value, or nullptr.
inline Steppable* as_steppable(const Value& v) noexcept {
  Object* object = v.object();
  return object != nullptr && object->has(Object::kSteppable) ? static_cast<Steppable*>(object)
                                                              : nullptr;
}

// The iterator behind `await v`: a Steppable, or any object with __next__. Raises TypeError("object
// X can't be used in 'await' expression") and so on, as CPython's GET_AWAITABLE.
Value get_awaitable(const Value& v);

// A runtime that awaits with coroutines of its own: gives the Steppable that is stepped in place of
// an awaitable, wherever a program awaits it or makes a task of it; it awaits that awaitable once
// and passes on what comes of it. Null: what a program awaits is stepped directly.
using CoroutineDriver = Value (*)(const Value& awaitable);
void set_coroutine_driver(CoroutineDriver driver) noexcept;
inline constinit CoroutineDriver coroutine_driver = nullptr;
inline bool has_coroutine_driver() noexcept {
  return coroutine_driver != nullptr;
}
// What a task steps for this coroutine.
Value driven(const Value& coroutine);
// get_awaitable(v), or what the driver gives for it.
Value begin_await(const Value& v);
// The other way round, for those who look at what is awaited (cr_await).
Value without_driver(const Value& awaited);

// One step of `yield from iterator`: iterator is what get_awaitable gave (or any iterator, for
// yield from).
Step delegate_send(const Value& iterator, const Value& sent);
Step delegate_throw(const Value& iterator, Ref<Exception> exception);
// GeneratorExit thrown into a body that is suspended on `iterator`: closes it, then raises the
// exception (or what closing raised) in the body.
Step delegate_close_and_throw(const Value& iterator, Ref<Exception> generator_exit);
// The step that a call of send, throw or __next__ stands for: StopIteration becomes `returned`.
Step step_from_result(Value result);

// The reverse: what a call of send gives for a step; `returned` becomes a pending StopIteration.
Value value_of_step(Step step);

// send, throw and close of a class of Steppables.
void define_steppable_methods(Class* cls);
// send, throw, close, __await__, names and repr of classes.coroutine; called once per process.
void define_coroutine_class();

}  // namespace loopspec
