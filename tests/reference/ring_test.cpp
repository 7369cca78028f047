#include "reference/ring.hpp"

#include <gtest/gtest.h>

#include <memory>

namespace loopspec {
namespace {

TEST(Ring, KeepsTheOrderWhileItGrowsAndWraps) {
  Ring<int> ring;
  int in = 0;
  int out = 0;
  for (int round = 0; round < 50; ++round) {
    for (int i = 0; i < 7 + round; ++i) ring.push_back(in++);
    for (int i = 0; i < 5 + round; ++i) ASSERT_EQ(ring.pop_front(), out++);
  }
  ASSERT_EQ(ring.size(), 100u);
  for (std::size_t i = 0; i < ring.size(); ++i) EXPECT_EQ(ring[i], out + static_cast<int>(i));
}

TEST(Ring, LetsGoOfWhatItGivesOut) {
  Ring<std::shared_ptr<int>> ring;
  auto item = std::make_shared<int>(1);
  ring.push_back(item);
  ring.pop_front();
  EXPECT_EQ(item.use_count(), 1);
  ring.push_back(item);
  ring.clear();
  EXPECT_EQ(item.use_count(), 1);
  EXPECT_TRUE(ring.empty());
}

}  // namespace
}  // namespace loopspec
