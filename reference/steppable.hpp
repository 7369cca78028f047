// Steppable: the reference's notion of a coroutine: something that can be stepped, as Task.__step steps one.
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

// A generator, a coroutine, a future's iterator, a C++20 coroutine. Not running twice: send and throw_ on a running one
// raise ValueError("coroutine already executing").
class Steppable : public Container {
 public:
  virtual Step send(const Value& value) = 0;  // the first send must be None
  virtual Step throw_(Ref<Exception> exception) = 0;
  virtual bool close() = 0;  // false: raised
  // Accepted where asyncio wants a coroutine (asyncio.iscoroutine).
  virtual bool is_coroutine() const noexcept { return true; }
  virtual std::string name() const = 0;      // __name__
  virtual std::string qualname() const = 0;  // __qualname__
  // "running at file.py:3", "done, defined at file.py:1": what repr(task) shows after the name; empty: nothing known.
  virtual std::string where() const { return {}; }
  virtual bool finished() const noexcept = 0;

 protected:
  using Container::Container;
};

// The iterator behind `await v`: a Steppable, or any object with __next__. Raises TypeError("object X can't be used in
// 'await' expression") and so on, as CPython's GET_AWAITABLE.
Value get_awaitable(const Value& v);
// One step of `yield from iterator`: iterator is what get_awaitable gave (or any iterator, for yield from).
Step delegate_send(const Value& iterator, const Value& sent);
Step delegate_throw(const Value& iterator, Ref<Exception> exception);
Step delegate_close_and_throw(const Value& iterator, Ref<Exception> generator_exit);

}  // namespace loopspec
