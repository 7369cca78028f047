// The bound on steps: calls and backward jumps of the program.
#pragma once

#include <cstdint>

namespace loopspec {

void set_step_limit(std::int64_t steps) noexcept;
// False: the bound is reached; what is pending then ends the run (raise_limit) and no handler may
// catch it.
bool count_step();

}  // namespace loopspec
