// Replaces operator new. In a file of its own: where it is seen inline, g++ takes malloc and free
// for a mismatch.
#include "counting_new.hpp"

#include <cstdlib>
#include <new>

namespace loopspec {
std::size_t allocations = 0;
}

void* operator new(std::size_t size) {
  ++loopspec::allocations;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
