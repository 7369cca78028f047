// RapidCheck's generator of programs.
#pragma once

#include <rapidcheck/Gen.h>

#include "conformance/generator/program.hpp"

namespace loopspec::generator {

// Random programs that shrink by `shrinks`. Each program draws the kinds of statement that it uses
// at all (so that some kinds meet often) and then, uniformly, its statements; size adds functions
// and statements. Without `with_311` nothing occurs that needs Python 3.11.
rc::Gen<Program> programs(bool with_311);

}  // namespace loopspec::generator
