#pragma once

#include "conformance/runtime/verdict.hpp"
#include "tools/exit_status.hpp"

namespace loopspec {

// The worse of two: at fault before not judged before well.
ExitStatus worse(ExitStatus a, ExitStatus b);

// What a command ends with that had this instead of a trace.
ExitStatus status_of(const Failure& failure);

}  // namespace loopspec
