// The real clock of a scenario's run: the reference's own loop, waiting in the kernel.
#pragma once

#include "reference/run_state.hpp"

namespace loopspec {

// Its clock is CLOCK_MONOTONIC, which shows 0 when the run starts. A wait that nothing can end
// raises RuntimeError("deadlock"), as it does in virtual time: nobody but the scenario itself makes
// its descriptors ready. Past max_time it does not wait.
extern const ForeignRuntime real_time_runtime;

// The run starts now.
void start_real_time() noexcept;

}  // namespace loopspec
