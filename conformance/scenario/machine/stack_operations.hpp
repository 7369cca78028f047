// The instructions that change nothing but the value stack and what is on it.
#pragma once

#include "conformance/scenario/machine/frame.hpp"

namespace loopspec {

// Executes one of LOOPSPEC_STACK_OPCODES. `sp`: the place above the topmost value; above it every
// place is null. False: an exception is pending.
bool stack_operation(Frame* frame, Instruction instruction, Value*& sp);

}  // namespace loopspec
