// The libuv adapter as a subject.
#pragma once

#include "reference/run_state.hpp"

namespace loopspec::libuv {

// Answers requests on stdin until it ends; scenarios run on event loops of this runtime, which are
// on libuv. Returns the exit status.
int serve_scenarios(const ForeignRuntime& runtime);

}  // namespace loopspec::libuv
