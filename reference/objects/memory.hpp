// Recycling memory: free lists by size class, for the threads of a program, of which one runs at
// a time. With AddressSanitizer it is plain
// new and delete, so that a use after free is seen.
#pragma once

#include <cstddef>
#include <new>
#include <utility>

namespace loopspec {

namespace recycling {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kOn = false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool kOn = false;
#else
inline constexpr bool kOn = true;
#endif
#else
inline constexpr bool kOn = true;
#endif

inline constexpr std::size_t kGrain = 16;
inline constexpr std::size_t kClasses = 64;  // sizes up to 1024 bytes

struct FreeBlock {
  FreeBlock* next;
};

inline constinit FreeBlock* free_blocks[kClasses] = {};

constexpr std::size_t size_class(std::size_t size) {
  return (size + kGrain - 1) / kGrain;
}

}  // namespace recycling

inline void* recycled_allocate(std::size_t size) {
  using namespace recycling;
  const std::size_t index = size_class(size);
  if (!kOn || index >= kClasses) return ::operator new(size);
  FreeBlock*& free = free_blocks[index];
  if (free == nullptr) return ::operator new(index* kGrain);
  return std::exchange(free, free->next);
}

inline void recycled_free(void* memory, std::size_t size) noexcept {
  using namespace recycling;
  const std::size_t index = size_class(size);
  if (!kOn || index >= kClasses) {
    ::operator delete(memory);
    return;
  }
  auto* block = static_cast<FreeBlock*>(memory);
  block->next = std::exchange(free_blocks[index], block);
}

// For containers that come and go with objects.
template <class T>
struct RecyclingAllocator {
  using value_type = T;
  RecyclingAllocator() = default;
  template <class U>
  RecyclingAllocator(const RecyclingAllocator<U>&) noexcept {}
  T* allocate(std::size_t n) { return static_cast<T*>(recycled_allocate(n * sizeof(T))); }
  void deallocate(T* memory, std::size_t n) noexcept { recycled_free(memory, n * sizeof(T)); }
  friend bool operator==(const RecyclingAllocator&, const RecyclingAllocator&) { return true; }
};

}  // namespace loopspec
