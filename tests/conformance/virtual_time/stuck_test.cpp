// Waits that nothing can end, and the limit of the clock.
#include <poll.h>
#include <sys/timerfd.h>

#include <vector>

#include "tests/conformance/virtual_time/support.hpp"

namespace loopspec::virtual_time::testing {
namespace {

class StuckWaits : public VirtualTimeTest {
 protected:
  // A hook that writes to the pipe.
  void rescue() {
    set_stuck_hook(
        [](Stuck why, void* data) {
          auto* self = static_cast<StuckWaits*>(data);
          self->reasons_.push_back(why);
          if (self->helps_) self->pipe_.write();
          return true;
        },
        this);
  }
  int wait(int milliseconds) {
    pollfd look{pipe_.reader(), POLLIN, 0};
    return ::poll(&look, 1, milliseconds);
  }

  Pipe pipe_;
  bool helps_ = true;
  std::vector<Stuck> reasons_;
};

TEST_F(StuckWaits, CallTheHookWhichEndsThem) {
  rescue();
  EXPECT_EQ(wait(-1), 1);
  EXPECT_EQ(reasons_, std::vector{Stuck::deadlock});
  EXPECT_EQ(now(), 0);
}

TEST_F(StuckWaits, AtTheLimitCallTheHookToo) {
  rescue();
  set_limit(10 * kSecond);
  EXPECT_EQ(wait(10'000), 0);
  EXPECT_TRUE(reasons_.empty());
  EXPECT_EQ(wait(1), 1);
  EXPECT_EQ(reasons_, std::vector{Stuck::limit});
  EXPECT_EQ(now(), 10 * kSecond);
}

TEST_F(StuckWaits, WithoutAHookEndTheProcess) {
  EXPECT_EXIT(wait(-1), ::testing::ExitedWithCode(70), "deadlock: .*nobody set a hook");
  EXPECT_EXIT(
      {
        set_limit(1);
        wait(1);
      },
      ::testing::ExitedWithCode(70), "pass its limit; nobody set a hook");
}

TEST_F(StuckWaits, AHookThatHelpsNobodyEndsTheProcess) {
  helps_ = false;
  rescue();
  EXPECT_EXIT(wait(-1), ::testing::ExitedWithCode(70), "deadlock: .*made nothing ready");
}

TEST_F(StuckWaits, ArmedTimersAreNoDeadlock) {
  const int timer = ::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK);
  const itimerspec hour{{}, {3600, 0}};
  ASSERT_EQ(::timerfd_settime(timer, 0, &hour, nullptr), 0);
  pollfd look{timer, POLLIN, 0};
  EXPECT_EQ(::poll(&look, 1, -1), 1);
  EXPECT_EQ(now(), kHour);
  ::close(timer);
}

}  // namespace
}  // namespace loopspec::virtual_time::testing
