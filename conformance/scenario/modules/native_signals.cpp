// signal_handler, set_signal_handler, wake_by_signals, send_signal: for `signal` and asyncio.
#include <unistd.h>

#include "conformance/scenario/builtins/define.hpp"
#include "conformance/scenario/machine/frame.hpp"
#include "conformance/scenario/modules/native_parts.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/signals.hpp"

namespace loopspec {

namespace {

// The prelude has checked that it is a signal's number.
int number_of(const Value& v) {
  return static_cast<int>(as_int64(v).value_or(0));
}

Value handler(Value* a) {
  const Value found = signal_handler(number_of(a[0]));
  return found ? found : Value::none();
}

// None: the default again.
Value set_handler(Value* a) {
  set_signal_handler(number_of(a[0]), a[1].is_none() ? Value() : a[1]);
  return Value::none();
}

Value wake(Value* a) {
  return wake_by_signals(a[0].is_none() ? Value() : a[0]) ? Value::none() : Value();
}

// The handler sees the frame of the program that was interrupted.
Value program_frame() {
  Frame* frame = current_frame();
  while (frame != nullptr && frame->code->hosted) frame = frame->back;
  return frame != nullptr ? Value(frame) : Value::none();
}

Value send(Value* a) {
  return send_signal(number_of(a[0]), program_frame()) ? Value::none() : Value();
}

Value process(Value*) {
  return make_int(getpid());
}

}  // namespace

void add_native_signals(Dict* into) {
  define_functions(into, {{"C signal_handler(number, /)", handler},
                          {"C set_signal_handler(number, handler, /)", set_handler},
                          {"C wake_by_signals(loop, /)", wake},
                          {"C send_signal(number, /)", send},
                          {"C process()", process}});
}

}  // namespace loopspec
