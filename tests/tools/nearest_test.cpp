#include "tools/nearest.hpp"

#include <gtest/gtest.h>

namespace loopspec {
namespace {

using Names = std::vector<std::string>;

TEST(Nearest, FewestEditsFirst) {
  EXPECT_EQ(nearest("task.cancle", {"loop.stop", "task.create", "task.cancel"}, 2),
            (Names{"task.cancel", "task.create"}));
}

TEST(Nearest, WhatContainsTheWordIsNear) {
  EXPECT_EQ(nearest("fifo", {"wait", "loop.call-soon.fifo"}, 1), (Names{"loop.call-soon.fifo"}));
}

TEST(Nearest, NoMoreThanThereAre) {
  EXPECT_EQ(nearest("a", {"b"}, 3), (Names{"b"}));
}

}  // namespace
}  // namespace loopspec
