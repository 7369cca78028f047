// The frames of one run(): the one that it was entered with, and those that bytecode called.
#pragma once

#include "conformance/scenario/machine/call.hpp"
#include "conformance/scenario/machine/frame.hpp"

namespace loopspec {

inline constinit thread_local Frame* innermost_frame = nullptr;

// Frames called by bytecode are owned here. That of a coroutine function is called without a
// coroutine, where its result is awaited at once; it gets one when it suspends.
class Activation {
 public:
  explicit Activation(Frame* entry) : entry_(entry), outer_(innermost_frame), frame(entry) {
    entry->back = innermost_frame;
    entry->inlined = false;
    innermost_frame = entry;
  }
  ~Activation() {
    while (frame != entry_) pop();
    innermost_frame = outer_;
  }
  Activation(const Activation&) = delete;
  Activation& operator=(const Activation&) = delete;

  void push(Ref<Frame> callee) {
    callee->back = frame;
    callee->inlined = true;
    frame = callee.release();
    innermost_frame = frame;
  }
  // What it handles is what the thread handles until it is popped.
  void push_coroutine(Ref<Frame> callee) {
    ExceptionState& state = callee->exceptions;
    state.previous = std::exchange(state_of_thread.exceptions, &state);
    push(std::move(callee));
  }

  // The innermost frame has returned or raised.
  void pop() {
    Frame* const over = frame;
    if (over->code->is_suspendable()) leave_body();
    if (over->count() != 1) over->end(1);
    leave();
    Frame::drop(over);
  }
  // The innermost frame, that of a coroutine, suspends: it is the coroutine's from now on.
  Ref<Frame> suspend() {
    Ref<Frame> suspended = Ref<Frame>::adopt(frame);
    suspended->inlined = false;
    leave_body();
    leave();
    return suspended;
  }

 private:
  void leave_body() { state_of_thread.exceptions = frame->exceptions.previous; }
  void leave() {
    innermost_frame = std::exchange(frame->back, nullptr);
    frame = innermost_frame;
    leave_call();
  }

  Frame* entry_;
  Frame* outer_;

 public:
  Frame* frame;
};

}  // namespace loopspec
