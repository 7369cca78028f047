// Everything that exists before a program starts: classes, builtins, native modules.
#pragma once

#include "reference/objects/containers.hpp"

namespace loopspec {

// Once per process.
void prepare_world();
// The builtins of a fresh run, for the running version.
Ref<Dict> fresh_builtins();
// The same to look names up in: made once, and belongs to no run.
const Dict& builtins_of_version();

}  // namespace loopspec
