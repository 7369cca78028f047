// Signals that a program sends to itself, and who handles them. A handler runs where the signal is
// sent: CPython calls it before the next instruction. Modelled on CPython's signal module as far as
// asyncio builds on it.
#pragma once

#include "reference/objects/object.hpp"

namespace loopspec {

// What the program set: a callable, or the int 1 (SIG_IGN). Null: the default.
Value signal_handler(int number);
// Null: the default again.
void set_signal_handler(int number, Value handler);

// The loop that learns of signals from now on, as by signal.set_wakeup_fd; null: none. False: it
// has nothing to learn by, and NotImplementedError is pending.
bool wake_by_signals(const Value& loop);

// Tells the loop and calls the handler with the number and `frame`. By default SIGINT raises
// KeyboardInterrupt, and the system does what it does with the others. False: the handler raised.
bool send_signal(int number, const Value& frame);

// Lets go of all handlers.
void forget_signals();

}  // namespace loopspec
