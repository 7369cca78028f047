// Recycling memory: free lists by size class, one set per thread. With AddressSanitizer it is plain
// new and delete, so that a use after free is seen.
#pragma once

#include <cstddef>

namespace loopspec {

void* recycled_allocate(std::size_t size);
void recycled_free(void* memory, std::size_t size) noexcept;

}  // namespace loopspec
