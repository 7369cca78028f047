// CPython's own heap algorithm (heapq) over a vector. It is not stable, and what it does with equal
// keys is visible: the order of timers with one deadline is the order in which this very algorithm
// pops them.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace loopspec {

// rule: timer.order.equal-deadlines
// `Less` is a callable (a, b) -> bool. For elements whose comparison can raise see heap_values in
// queues.cpp.
template <class T, class Less>
class Heap {
 public:
  explicit Heap(Less less = Less()) : less_(less) {}

  bool empty() const noexcept { return items_.empty(); }
  std::size_t size() const noexcept { return items_.size(); }
  const T& top() const noexcept { return items_.front(); }
  const std::vector<T>& items() const noexcept { return items_; }
  void clear() noexcept { items_.clear(); }

  void push(T item) {
    items_.push_back(std::move(item));
    sift_down(0, items_.size() - 1);
  }

  T pop() {
    T last = std::move(items_.back());
    items_.pop_back();
    if (items_.empty()) return last;
    T first = std::exchange(items_.front(), std::move(last));
    sift_up(0);
    return first;
  }

  // Drops the items for which `keep` is false and makes a heap of the rest.
  template <class Keep>
  void rebuild(Keep keep) {
    std::erase_if(items_, [&keep](const T& item) { return !keep(item); });
    for (std::size_t i = items_.size() / 2; i-- > 0;) sift_up(i);
  }

 private:
  // Moves the item at `at` towards the root, past parents that are greater (not past equal ones).
  void sift_down(std::size_t start, std::size_t at) {
    T item = std::move(items_[at]);
    while (at > start) {
      const std::size_t parent = (at - 1) / 2;
      if (!less_(item, items_[parent])) break;
      items_[at] = std::move(items_[parent]);
      at = parent;
    }
    items_[at] = std::move(item);
  }

  // Moves smaller children up until a leaf is reached (of equal ones the right child), then the
  // item down from there.
  void sift_up(std::size_t at) {
    const std::size_t end = items_.size();
    const std::size_t start = at;
    T item = std::move(items_[at]);
    std::size_t child = 2 * at + 1;
    while (child < end) {
      const std::size_t right = child + 1;
      if (right < end && !less_(items_[child], items_[right])) child = right;
      items_[at] = std::move(items_[child]);
      at = child;
      child = 2 * at + 1;
    }
    items_[at] = std::move(item);
    sift_down(start, at);
  }

  std::vector<T> items_;
  Less less_;
};

}  // namespace loopspec
