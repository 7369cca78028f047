// A queue in a ring of memory that grows: the loop's ready handles.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>

namespace loopspec {

template <class T>
class Ring {
 public:
  Ring() = default;
  Ring(const Ring&) = delete;
  Ring& operator=(const Ring&) = delete;
  ~Ring() {
    clear();
    release(slots_, capacity_);
  }

  bool empty() const noexcept { return size_ == 0; }
  std::size_t size() const noexcept { return size_; }
  T& operator[](std::size_t i) noexcept { return *slot(i); }
  const T& operator[](std::size_t i) const noexcept { return *slot(i); }

  template <class... A>
  void emplace_back(A&&... args) {
    if (size_ == capacity_) grow();
    std::construct_at(slot(size_), std::forward<A>(args)...);
    ++size_;
  }
  void push_back(T item) { emplace_back(std::move(item)); }

  T pop_front() {
    T* const first = slot(0);
    head_ = (head_ + 1) & (capacity_ - 1);
    --size_;
    T item = std::move(*first);
    std::destroy_at(first);
    return item;
  }

  void clear() {
    while (size_ != 0) pop_front();
  }

 private:
  T* slot(std::size_t i) const noexcept { return slots_ + ((head_ + i) & (capacity_ - 1)); }

  static void release(T* slots, std::size_t capacity) {
    if (slots != nullptr) std::allocator<T>().deallocate(slots, capacity);
  }

  void grow() {
    const std::size_t capacity = capacity_ == 0 ? 64 : capacity_ * 2;
    T* const larger = std::allocator<T>().allocate(capacity);
    for (std::size_t i = 0; i < size_; ++i) {
      std::construct_at(larger + i, std::move(*slot(i)));
      std::destroy_at(slot(i));
    }
    release(std::exchange(slots_, larger), std::exchange(capacity_, capacity));
    head_ = 0;
  }

  T* slots_ = nullptr;
  std::size_t capacity_ = 0;  // a power of two
  std::size_t head_ = 0;
  std::size_t size_ = 0;
};

}  // namespace loopspec
