// How often the program has asked for memory with `new`.
#pragma once

#include <cstddef>

namespace loopspec {
extern std::size_t allocations;
}
