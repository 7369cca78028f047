// The cycle collector: gc.collect().
#pragma once

#include <cstddef>

namespace loopspec {

// Finds the containers of this thread that only hold each other, calls the callbacks of weak
// references to them and their finalisers, and takes apart what these have not brought back. How
// many it found, counted as CPython does where its objects are the same.
std::size_t collect_cycles();

}  // namespace loopspec
