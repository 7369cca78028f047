#include "reference/objects/memory.hpp"

#include <new>

namespace loopspec {

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kRecycle = false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool kRecycle = false;
#else
constexpr bool kRecycle = true;
#endif
#else
constexpr bool kRecycle = true;
#endif

constexpr std::size_t kGrain = 16;
constexpr std::size_t kClasses = 64;  // sizes up to 1024 bytes

struct FreeBlock {
  FreeBlock* next;
};

constinit thread_local FreeBlock* free_blocks[kClasses] = {};

constexpr std::size_t size_class(std::size_t size) {
  return (size + kGrain - 1) / kGrain;
}

}  // namespace

void* recycled_allocate(std::size_t size) {
  const std::size_t index = size_class(size);
  if (!kRecycle || index >= kClasses) return ::operator new(size);
  if (FreeBlock* block = free_blocks[index]) {
    free_blocks[index] = block->next;
    return block;
  }
  return ::operator new(index* kGrain);
}

void recycled_free(void* memory, std::size_t size) noexcept {
  const std::size_t index = size_class(size);
  if (!kRecycle || index >= kClasses) {
    ::operator delete(memory);
    return;
  }
  auto* block = static_cast<FreeBlock*>(memory);
  block->next = free_blocks[index];
  free_blocks[index] = block;
}

}  // namespace loopspec
