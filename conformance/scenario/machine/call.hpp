// Calling functions of the program.
#pragma once

#include "conformance/scenario/machine/frame.hpp"
#include "conformance/scenario/machine/limits.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

// A new frame with the arguments bound; null: TypeError is pending. `self`, when not null, comes
// first.
Ref<Frame> prepare_call(Function* function, const Value& self, const Args& args);
// Runs it, or makes the generator, coroutine or async generator that will.
Value call_function(Function* function, const Value& self, const Args& args);
// The second half of it: the arguments are bound.
Value run_call(Function* function, const Ref<Frame>& frame);
// The object for a frame that does not run at once; null when the code is an ordinary function.
Value suspended_object(Function* function, const Ref<Frame>& frame);

// Recursion limit and step budget; false: RecursionError is pending.
inline bool enter_call() {
  return count_step() && enter_level();
}
inline void leave_call() noexcept {
  leave_level();
}
// Enters where that meets no limit; false: nothing has happened.
inline bool enter_call_if_free() noexcept {
  if (steps_left <= 0 || state_of_thread.depth >= kRecursionLimit) return false;
  --steps_left;
  ++state_of_thread.depth;
  return true;
}

}  // namespace loopspec
