#include "reference/quantum.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "tests/reference/support.hpp"

namespace loopspec {
namespace {

const Quantum millisecond(0.001);

TEST(Quantum, RoundsUp) {
  const std::pair<double, double> expected[] = {
      {0.0, 0.0}, {0.001, 0.001},     {0.0012, 0.002},  {0.0019, 0.002},
      {1.5, 1.5}, {1.0000001, 1.001}, {-0.0015, -0.001}};
  for (const auto& [when, rounded] : expected) {
    EXPECT_EQ(millisecond.round_up(when), rounded) << when;
  }
}

TEST(Quantum, SumsOfFloatsAreTheInstantThatWasMeant) {
  EXPECT_EQ(millisecond.round_up(0.1 + 0.2), 0.3);
  EXPECT_EQ(millisecond.on_nanoseconds(0.1 + 0.2), 0.3);
  EXPECT_EQ(millisecond.round_up(0.7 + 0.1), 0.8);
}

TEST(Quantum, IsTheNextMultiple) {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> any(-10.0, 10'000.0);
  for (const double grain : {1e-9, 1e-6, 0.001, 0.01, 1.0 / 64, 0.25}) {
    const Quantum quantum(grain);
    for (int i = 0; i < 500; ++i) {
      const double when = any(random);
      const double rounded = quantum.round_up(when);
      EXPECT_EQ(quantum.round_up(rounded), rounded);
      EXPECT_GE(rounded, quantum.on_nanoseconds(when));
      EXPECT_LT(rounded - when, grain + 1e-9);
      EXPECT_LT(std::abs(std::remainder(rounded, grain)), 1e-10);
    }
  }
}

TEST(Quantum, WhatCannotBeCountedStaysAsItIs) {
  for (const double when : {1e300, -1e300, std::numeric_limits<double>::infinity(), 0x1p53}) {
    EXPECT_EQ(millisecond.round_up(when), when);
    EXPECT_FALSE(millisecond.counts(when));
  }
  EXPECT_TRUE(std::isnan(millisecond.round_up(std::nan(""))));
}

TEST(Quantum, NoneLeavesEveryTimeAsItIs) {
  EXPECT_EQ(Quantum().round_up(0.1 + 0.2), 0.1 + 0.2);
  EXPECT_EQ(Quantum(0.0).on_nanoseconds(0.1 + 0.2), 0.1 + 0.2);
  EXPECT_FALSE(Quantum(0.0));
}

TEST(Quantum, TheClockOfARunStandsOnIt) {
  RunOptions options;
  options.quantum = millisecond;
  options.max_time = 1.0;
  const testing::FreshRun run("3.13.0", options);
  ASSERT_TRUE(advance_clock(0.1));
  ASSERT_TRUE(advance_clock(0.2));
  EXPECT_EQ(run_state().now, 0.3);
  EXPECT_FALSE(advance_clock(0.8));
  EXPECT_EQ(run_state().limit, Limit::time);
  EXPECT_EQ(run_state().now, 0.3);
  clear_pending();
}

}  // namespace
}  // namespace loopspec
