// timerfd_create and its kin.
#include <poll.h>
#include <sys/timerfd.h>

#include "tests/conformance/virtual_time/support.hpp"

namespace loopspec::virtual_time::testing {
namespace {

class Timers : public VirtualTimeTest {
 protected:
  void SetUp() override {
    VirtualTimeTest::SetUp();
    timer_ = ::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    ASSERT_GE(timer_, 0);
  }
  void TearDown() override {
    ::close(timer_);
    VirtualTimeTest::TearDown();
  }
  void arm(timespec first, timespec interval = {}, int flags = 0) {
    const itimerspec value{interval, first};
    ASSERT_EQ(::timerfd_settime(timer_, flags, &value, nullptr), 0);
  }
  bool readable() const {
    pollfd look{timer_, POLLIN, 0};
    return ::poll(&look, 1, 0) == 1;
  }
  // -1: nothing to read.
  int expirations() const {
    std::uint64_t count = 0;
    return ::read(timer_, &count, sizeof count) == sizeof count ? static_cast<int>(count) : -1;
  }
  itimerspec left() const {
    itimerspec value{};
    EXPECT_EQ(::timerfd_gettime(timer_, &value), 0);
    return value;
  }

  int timer_ = -1;
};

TEST_F(Timers, ExpireWhenTheClockGetsThere) {
  arm({10, 0});
  ::sleep(9);
  EXPECT_FALSE(readable());
  EXPECT_EQ(left().it_value.tv_sec, 1);
  ::sleep(1);
  EXPECT_TRUE(readable());
  EXPECT_EQ(expirations(), 1);
  EXPECT_EQ(expirations(), -1);
  EXPECT_EQ(left().it_value.tv_sec, 0);
}

TEST_F(Timers, CountEveryInterval) {
  arm({10, 0}, {5, 0});
  ::sleep(27);
  EXPECT_EQ(expirations(), 4) << "10, 15, 20, 25";
  EXPECT_EQ(left().it_value.tv_sec, 3);
  EXPECT_EQ(left().it_interval.tv_sec, 5);
  ::sleep(3);
  EXPECT_EQ(expirations(), 1);
}

TEST_F(Timers, AbsoluteTimesAreVirtual) {
  ::sleep(100);
  arm({130, 0}, {}, TFD_TIMER_ABSTIME);
  EXPECT_FALSE(readable());
  ::sleep(30);
  EXPECT_EQ(expirations(), 1);
}

TEST_F(Timers, OfThePastExpireAtOnce) {
  ::sleep(100);
  arm({0, 1}, {}, TFD_TIMER_ABSTIME);
  EXPECT_EQ(expirations(), 1);
}

TEST_F(Timers, SettingForgetsWhatHasExpired) {
  arm({1, 0});
  ::sleep(2);
  arm({5, 0});
  EXPECT_FALSE(readable());
  itimerspec old{};
  const itimerspec disarm{};
  EXPECT_EQ(::timerfd_settime(timer_, 0, &disarm, &old), 0);
  EXPECT_EQ(old.it_value.tv_sec, 5);
  ::sleep(10);
  EXPECT_FALSE(readable());
}

TEST_F(Timers, CloseEndsThem) {
  arm({1, 0});
  ::close(timer_);
  const Pipe pipe;  // takes the number
  EXPECT_EQ(pipe.reader(), timer_);
  ::sleep(5);
  EXPECT_FALSE(readable());
  timer_ = -1;
}

TEST_F(Timers, MistakesAreRefused) {
  EXPECT_EQ(::timerfd_create(12345, 0), -1);
  EXPECT_EQ(errno, EINVAL);
  EXPECT_EQ(::timerfd_create(CLOCK_MONOTONIC, 1), -1);
  EXPECT_EQ(errno, EINVAL);
  const itimerspec wrong{{}, {0, kSecond}};
  EXPECT_EQ(::timerfd_settime(timer_, 0, &wrong, nullptr), -1);
  EXPECT_EQ(errno, EINVAL);
  const itimerspec second{{}, {1, 0}};
  EXPECT_EQ(::timerfd_settime(-1, 0, &second, nullptr), -1);
  EXPECT_EQ(errno, EBADF);
  itimerspec value{};
  EXPECT_EQ(::timerfd_gettime(-1, &value), -1);
  EXPECT_EQ(errno, EBADF);
}

TEST_F(Timers, TheEarliestComesFirst) {
  const int other = ::timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK);
  arm({20, 0});
  const itimerspec ten{{}, {10, 0}};
  ASSERT_EQ(::timerfd_settime(other, 0, &ten, nullptr), 0);
  pollfd both[] = {{timer_, POLLIN, 0}, {other, POLLIN, 0}};
  EXPECT_EQ(::poll(both, 2, -1), 1);
  EXPECT_EQ(both[1].revents, POLLIN);
  EXPECT_EQ(now(), 10 * kSecond);
  ::close(other);
}

}  // namespace
}  // namespace loopspec::virtual_time::testing
