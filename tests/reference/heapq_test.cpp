#include "reference/heapq.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace loopspec {
namespace {

struct Item {
  int key;
  int number;
};
struct ByKey {
  bool operator()(const Item& a, const Item& b) const { return a.key < b.key; }
};
using ItemHeap = Heap<Item, ByKey>;

std::string pop_order(ItemHeap& heap, int key) {
  std::string order;
  while (!heap.empty()) {
    const Item item = heap.pop();
    if (item.key == key) order += (order.empty() ? "" : " ") + std::to_string(item.number);
  }
  return order;
}

ItemHeap equal_keys(int count) {
  ItemHeap heap;
  for (int i = 0; i < count; ++i) heap.push({1, i});
  return heap;
}

TEST(Heapq, EqualKeysPopAsInCPython) {
  const char* expected[] = {"0",         "0 1",         "0 1 2",         "0 2 1 3",
                            "0 2 4 1 3", "0 2 5 4 1 3", "0 2 5 6 4 1 3", "0 2 6 5 7 4 1 3"};
  for (int n = 1; n <= 8; ++n) {
    ItemHeap heap = equal_keys(n);
    EXPECT_EQ(pop_order(heap, 1), expected[n - 1]) << n << " equal keys";
  }
}

TEST(Heapq, AGreaterKeyInTheHeapChangesTheOrderOfEqualOnes) {
  const char* expected[] = {"0 2 1",       "0 2 1 3",       "0 2 1 3 4",
                            "0 2 5 1 3 4", "0 2 6 5 1 3 4", "0 2 6 5 7 1 3 4"};
  for (int n = 3; n <= 8; ++n) {
    ItemHeap heap;
    for (int i = 0; i < n; ++i) heap.push({1, i});
    heap.push({9, -1});
    EXPECT_EQ(pop_order(heap, 1), expected[n - 3]) << n << " equal keys and a greater one";
  }
}

TEST(Heapq, PopsInOrderOfKeys) {
  std::mt19937 random(1);
  ItemHeap heap;
  std::vector<int> keys;
  for (int i = 0; i < 500; ++i) {
    const int key = static_cast<int>(random() % 50);
    keys.push_back(key);
    heap.push({key, i});
  }
  std::sort(keys.begin(), keys.end());
  for (int key : keys) EXPECT_EQ(heap.pop().key, key);
}

TEST(Heapq, RebuildKeepsAHeap) {
  ItemHeap heap;
  for (int i = 0; i < 200; ++i) heap.push({(i * 37) % 100, i});
  heap.rebuild([](const Item& item) { return item.number % 3 == 0; });
  EXPECT_EQ(heap.size(), 67u);
  int last = -1;
  while (!heap.empty()) {
    const Item item = heap.pop();
    EXPECT_EQ(item.number % 3, 0);
    EXPECT_GE(item.key, last);
    last = item.key;
  }
}

// What heapq.heapify makes of [0 .. 7] when no item is less than another.
TEST(Heapq, RebuildPermutesEqualKeysAsHeapifyDoes) {
  ItemHeap heap = equal_keys(8);
  heap.rebuild([](const Item&) { return true; });
  std::string array;
  for (const Item& item : heap.items()) array += std::to_string(item.number);
  EXPECT_EQ(array, "64271503");
}

}  // namespace
}  // namespace loopspec
