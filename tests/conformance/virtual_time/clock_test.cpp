#include <signal.h>
#include <sys/time.h>

#include <chrono>
#include <thread>

#include "tests/conformance/virtual_time/support.hpp"

namespace loopspec::virtual_time::testing {
namespace {

using Clock = VirtualTimeTest;

timespec clock_of(clockid_t clock) {
  timespec time{};
  EXPECT_EQ(::clock_gettime(clock, &time), 0);
  return time;
}

TEST_F(Clock, IsInForce) {
  EXPECT_EQ(not_in_force(), nullptr);
  EXPECT_EQ(loopspec_virtual_time_not_in_force(), nullptr);
  require_in_force();
}

TEST_F(Clock, StartsAtZeroAndStandsStill) {
  EXPECT_EQ(now(), 0);
  compute(100'000);
  EXPECT_EQ(now(), 0);
  EXPECT_EQ(std::chrono::steady_clock::now().time_since_epoch().count(), 0);
  EXPECT_EQ(std::chrono::system_clock::now().time_since_epoch().count(), 0);
}

TEST_F(Clock, IsTheSameUnderEveryName) {
  ::usleep(1'500'000);
  for (const clockid_t clock :
       {CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME, CLOCK_REALTIME_COARSE,
        CLOCK_MONOTONIC_COARSE, CLOCK_TAI}) {
    EXPECT_EQ(clock_of(clock).tv_sec, 1);
    EXPECT_EQ(clock_of(clock).tv_nsec, 500'000'000);
  }
  timeval of_day{};
  EXPECT_EQ(::gettimeofday(&of_day, nullptr), 0);
  EXPECT_EQ(of_day.tv_sec, 1);
  EXPECT_EQ(of_day.tv_usec, 500'000);
  time_t seconds = 0;
  EXPECT_EQ(::time(&seconds), 1);
  EXPECT_EQ(seconds, 1);
  timespec utc{};
  EXPECT_EQ(::timespec_get(&utc, TIME_UTC), TIME_UTC);
  EXPECT_EQ(utc.tv_nsec, 500'000'000);
  EXPECT_EQ(loopspec_virtual_time_now(), 1'500'000'000);
}

TEST_F(Clock, OfTheProcessorIsReal) {
  const timespec before = clock_of(CLOCK_PROCESS_CPUTIME_ID);
  compute(1'000'000);
  const timespec later = clock_of(CLOCK_PROCESS_CPUTIME_ID);
  EXPECT_GT(later.tv_sec * kSecond + later.tv_nsec, before.tv_sec * kSecond + before.tv_nsec);
}

TEST_F(Clock, GoesBackToZero) {
  ::sleep(3600);
  EXPECT_EQ(now(), kHour);
  restart();
  EXPECT_EQ(now(), 0);
}

TEST_F(Clock, WritesOfTimeAreChecked) {
  EXPECT_EQ(nanoseconds({1, 5}), kSecond + 5);
  EXPECT_EQ(nanoseconds({-1, 5}), std::nullopt);
  EXPECT_EQ(nanoseconds({0, kSecond}), std::nullopt);
  EXPECT_EQ(nanoseconds({0, -1}), std::nullopt);
  EXPECT_EQ(nanoseconds({std::numeric_limits<time_t>::max(), 0}), kNever);
  EXPECT_EQ(after(kNever), kNever);
  EXPECT_EQ(after_milliseconds(-1), kNever);
  EXPECT_EQ(after_milliseconds(2), 2 * kMillisecond);
}

TEST_F(Clock, MovesWithEverySleep) {
  const timespec hour{3600, 0};
  EXPECT_EQ(::nanosleep(&hour, nullptr), 0);
  EXPECT_EQ(now(), kHour);
  EXPECT_EQ(::clock_nanosleep(CLOCK_MONOTONIC, 0, &hour, nullptr), 0);
  EXPECT_EQ(now(), 2 * kHour);
  const timespec absolute{3 * 3600, 0};
  EXPECT_EQ(::clock_nanosleep(CLOCK_REALTIME, TIMER_ABSTIME, &absolute, nullptr), 0);
  EXPECT_EQ(now(), 3 * kHour);
  EXPECT_EQ(::clock_nanosleep(CLOCK_REALTIME, TIMER_ABSTIME, &hour, nullptr), 0) << "it is over";
  EXPECT_EQ(now(), 3 * kHour);
  EXPECT_EQ(::sleep(3600), 0u);
  EXPECT_EQ(::usleep(7), 0);
  std::this_thread::sleep_for(std::chrono::hours(1));
  EXPECT_EQ(now(), 5 * kHour + 7'000);
}

TEST_F(Clock, SleepsThatMakeNoSenseAreRefused) {
  const timespec negative{-1, 0};
  EXPECT_EQ(::nanosleep(&negative, nullptr), -1);
  EXPECT_EQ(errno, EINVAL);
  EXPECT_EQ(::clock_nanosleep(CLOCK_MONOTONIC, 0, &negative, nullptr), EINVAL);
  EXPECT_EQ(now(), 0);
}

TEST_F(Clock, SignalsAreWaitedForUntilTheEnd) {
  sigset_t set;
  ::sigemptyset(&set);
  ::sigaddset(&set, SIGUSR1);
  const timespec hour{3600, 0};
  EXPECT_EQ(::sigtimedwait(&set, nullptr, &hour), -1);
  EXPECT_EQ(errno, EAGAIN);
  EXPECT_EQ(now(), kHour);
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
  ::raise(SIGUSR1);
  EXPECT_EQ(::sigtimedwait(&set, nullptr, &hour), SIGUSR1);
  ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
  EXPECT_EQ(now(), kHour);
}

}  // namespace
}  // namespace loopspec::virtual_time::testing
