// What a thread is doing: the pending exception, the exceptions being handled, the depth of calls.
#pragma once

#include <string>
#include <string_view>

#include "reference/objects/value.hpp"

namespace loopspec {

class Class;
class Exception;
class Object;
class Traceback;

// One per thread and one per suspended-able body (frame of a generator or coroutine, C++
// coroutine): the exception that its innermost active `except` block handles. The chain is followed
// when a body handles none itself.
struct ExceptionState {
  Exception* handled = nullptr;  // owned
  // Until 3.10: the traceback with which it came here, which raising it again restores. Owned.
  Traceback* came_with = nullptr;
  ExceptionState* previous = nullptr;
};

// An `except` block, a `finally` block or a `with` statement's exit begins to handle `exception`.
// Gives what end_handling needs: what the body handled so far.
Value begin_handling(Exception* exception);
void end_handling(Value before);

struct ThreadState {
  Exception* pending = nullptr;  // owned; set exactly while a null Value travels up
  ExceptionState* exceptions = nullptr;
  ExceptionState base_exceptions;
  int depth = 0;  // of Python calls and native recursion; see enter_call
  Object* context =
      nullptr;  // owned; the current contextvars.Context, nullptr: the empty one of the thread
};

inline constinit thread_local ThreadState state_of_thread;

inline ThreadState& thread_state() noexcept {
  ThreadState& state = state_of_thread;
  if (state.exceptions == nullptr) state.exceptions = &state.base_exceptions;
  return state;
}

// A call, or a step of a coroutine, goes one level deeper. False: RecursionError is pending, and
// there is nothing to leave.
inline constexpr int kRecursionLimit = 1000;
bool raise_recursion_error();
inline bool enter_level() {
  return ++state_of_thread.depth <= kRecursionLimit || raise_recursion_error();
}
inline void leave_level() noexcept {
  --state_of_thread.depth;
}

// Sets the pending exception and gives the null Value that says so. __context__ is set to the
// exception being handled (unless it is the same, and cycles are cut, as CPython does).
Value raise(Ref<Exception> exception);
Value raise(Class* cls, std::string_view message);
Value raise(Class* cls);  // no arguments
// As raise, but leaves __context__ alone (re-raise).
Value reraise(Ref<Exception> exception);
// The same for what the innermost block handles, by a bare `raise` or at the end of the block:
// until 3.10 the traceback is again the one with which it came there.
Value reraise_handled(Ref<Exception> exception);

inline bool pending() noexcept {
  return state_of_thread.pending != nullptr;
}
// The pending exception, no longer pending; null when there is none.
Ref<Exception> take_pending() noexcept;
// Pending and an instance of cls.
bool pending_is(const Class* cls) noexcept;
void clear_pending() noexcept;

// The exception being handled (sys.exception()), or nullptr.
Exception* handled_exception() noexcept;

// "except E as e:" in C++: exceptions raised inside the scope get `exception` as their context.
class Handling {
 public:
  explicit Handling(Ref<Exception> exception);
  ~Handling();
  Handling(const Handling&) = delete;
  Handling& operator=(const Handling&) = delete;

 private:
  ExceptionState* state_;
  Exception* handled_;
  Traceback* came_with_;
};

// Keeps the pending exception over code that may raise (finalisers).
class PendingSaved {
 public:
  PendingSaved();
  ~PendingSaved();
  PendingSaved(const PendingSaved&) = delete;
  PendingSaved& operator=(const PendingSaved&) = delete;

 private:
  Exception* saved_;
};

}  // namespace loopspec
