// The clock that follows the kernel's. What is waited for is short, and nothing is asserted of it
// but that it is over no sooner than it should be.
#include <sys/epoll.h>
#include <sys/timerfd.h>

#include "tests/conformance/virtual_time/support.hpp"

namespace loopspec::virtual_time::testing {
namespace {

class RealTime : public VirtualTimeTest {
 protected:
  void SetUp() override {
    VirtualTimeTest::SetUp();
    restart_in_real_time();
  }
};

TEST_F(RealTime, GoesByItselfFromZero) {
  const Nanoseconds before = now();
  EXPECT_GE(before, 0);
  while (now() == before) compute(1000);
  timespec shown{};
  ::clock_gettime(CLOCK_MONOTONIC, &shown);
  EXPECT_GT(shown.tv_sec * kSecond + shown.tv_nsec, before);
}

TEST_F(RealTime, WaitsAreNotOverEarly) {
  const timespec delay{0, 1'500'000};
  const Nanoseconds before = now();
  EXPECT_EQ(::nanosleep(&delay, nullptr), 0);
  EXPECT_GE(now(), before + delay.tv_nsec);
  const int epoll = ::epoll_create1(0);
  epoll_event event{};
  const Nanoseconds later = now();
  EXPECT_EQ(::epoll_wait(epoll, &event, 1, 2), 0);
  EXPECT_GE(now(), later + 2 * kMillisecond);
  ::close(epoll);
}

TEST_F(RealTime, ATimerDescriptorEndsAWait) {
  const int timer = ::timerfd_create(CLOCK_MONOTONIC, 0), epoll = ::epoll_create1(0);
  epoll_event event{EPOLLIN, {}};
  ::epoll_ctl(epoll, EPOLL_CTL_ADD, timer, &event);
  const Nanoseconds due = now() + kMillisecond;
  const itimerspec setting{{}, to_timespec(due)};
  ::timerfd_settime(timer, TFD_TIMER_ABSTIME, &setting, nullptr);
  EXPECT_EQ(::epoll_wait(epoll, &event, 1, -1), 1);
  EXPECT_GE(now(), due);
  ::close(epoll);
  ::close(timer);
}

TEST_F(RealTime, WhatIsReadyEndsAWaitOfAnHour) {
  const Pipe pipe;
  pipe.write();
  const int epoll = ::epoll_create1(0);
  epoll_event event{EPOLLIN, {}};
  ::epoll_ctl(epoll, EPOLL_CTL_ADD, pipe.reader(), &event);
  EXPECT_EQ(::epoll_wait(epoll, &event, 1, 3'600'000), 1);
  ::close(epoll);
}

// Which the hook makes ready.
Stuck stuck_in_wait(int milliseconds) {
  struct Seen {
    Pipe pipe;
    Stuck why{};
  } seen;
  set_stuck_hook(
      [](Stuck why, void* data) {
        static_cast<Seen*>(data)->why = why;
        static_cast<Seen*>(data)->pipe.write();
        return true;
      },
      &seen);
  const int epoll = ::epoll_create1(0);
  epoll_event event{EPOLLIN, {}};
  ::epoll_ctl(epoll, EPOLL_CTL_ADD, seen.pipe.reader(), &event);
  EXPECT_EQ(::epoll_wait(epoll, &event, 1, milliseconds), 1);
  ::close(epoll);
  return seen.why;
}

TEST_F(RealTime, AWaitWithoutEndIsADeadlock) {
  EXPECT_EQ(stuck_in_wait(-1), Stuck::deadlock);
}

TEST_F(RealTime, AWaitBeyondTheLimitIsNotBegun) {
  set_limit(kHour);
  EXPECT_EQ(stuck_in_wait(2 * 3'600'000), Stuck::limit);
}

TEST_F(RealTime, ARestartIsVirtualAgain) {
  restart();
  EXPECT_EQ(now(), 0);
  ::usleep(1'500'000);
  EXPECT_EQ(now(), 1'500'000'000);
}

}  // namespace
}  // namespace loopspec::virtual_time::testing
