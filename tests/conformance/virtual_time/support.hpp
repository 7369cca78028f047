// What the tests of virtual time share: a clock that starts at 0, real time to hold it against, a
// pipe.
#pragma once

#include <gtest/gtest.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <array>

#include "conformance/virtual_time/clock.hpp"

namespace loopspec::virtual_time::testing {

inline constexpr Nanoseconds kHour = 3600 * kSecond;

// The clock at 0 and no hook; afterwards an assertion that no test waited for real: an hour would
// have been an hour.
class VirtualTimeTest : public ::testing::Test {
 protected:
  void SetUp() override {
    restart();
    began_ = real_seconds();
  }
  void TearDown() override {
    EXPECT_LT(real_seconds() - began_, 600) << "something waited for real";
    restart();
  }
  static time_t real_seconds() { return real_time_in(CLOCK_MONOTONIC, 0).tv_sec; }

 private:
  time_t began_ = 0;
};

// Work that takes the processor and no system call.
inline void compute(int steps) {
  volatile int done = 0;
  while (done < steps) done = done + 1;
}

// Both ends of a pipe.
struct Pipe {
  std::array<int, 2> ends{-1, -1};
  Pipe() { EXPECT_EQ(::pipe(ends.data()), 0); }
  ~Pipe() {
    ::close(ends[0]);
    ::close(ends[1]);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  int reader() const { return ends[0]; }
  void write() const { EXPECT_EQ(::write(ends[1], "x", 1), 1); }
};

}  // namespace loopspec::virtual_time::testing
