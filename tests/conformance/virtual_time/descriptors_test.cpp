// epoll_wait, poll and select: what is ready wins, otherwise the clock jumps.
#include <poll.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/timerfd.h>
#include <sys/wait.h>

#include <functional>

#include "tests/conformance/virtual_time/support.hpp"

extern "C" int __poll_chk(pollfd*, nfds_t, int, std::size_t);
extern "C" int __ppoll_chk(pollfd*, nfds_t, const timespec*, const sigset_t*, std::size_t);

namespace loopspec::virtual_time::testing {
namespace {

constexpr int kHourInMilliseconds = 3'600'000;
const timespec kHourInSeconds{3600, 0};

// One way to wait for an hour until the descriptor is readable: how many were.
struct Way {
  const char* name;
  std::function<int(int descriptor)> wait;
};

int with_epoll(int descriptor, const std::function<int(int, epoll_event*)>& wait) {
  const int epoll = ::epoll_create1(0);
  epoll_event event{EPOLLIN, {}};
  EXPECT_EQ(::epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event), 0);
  const int found = wait(epoll, &event);
  ::close(epoll);
  return found;
}

int with_select(int descriptor, const std::function<int(fd_set*)>& wait) {
  fd_set set;
  FD_ZERO(&set);
  FD_SET(descriptor, &set);
  const int found = wait(&set);
  EXPECT_EQ(FD_ISSET(descriptor, &set), found == 1);
  return found;
}

const Way kWays[] = {
    {"epoll_wait",
     [](int fd) {
       return with_epoll(fd, [](int e, epoll_event* out) {
         return ::epoll_wait(e, out, 1, kHourInMilliseconds);
       });
     }},
    {"epoll_pwait",
     [](int fd) {
       return with_epoll(fd, [](int e, epoll_event* out) {
         return ::epoll_pwait(e, out, 1, kHourInMilliseconds, nullptr);
       });
     }},
    {"epoll_pwait2",
     [](int fd) {
       return with_epoll(fd, [](int e, epoll_event* out) {
         return ::epoll_pwait2(e, out, 1, &kHourInSeconds, nullptr);
       });
     }},
    {"poll",
     [](int fd) {
       pollfd look{fd, POLLIN, 0};
       return ::poll(&look, 1, kHourInMilliseconds);
     }},
    {"ppoll",
     [](int fd) {
       pollfd look{fd, POLLIN, 0};
       return ::ppoll(&look, 1, &kHourInSeconds, nullptr);
     }},
    {"__poll_chk",
     [](int fd) {
       pollfd look{fd, POLLIN, 0};
       return ::__poll_chk(&look, 1, kHourInMilliseconds, sizeof look);
     }},
    {"__ppoll_chk",
     [](int fd) {
       pollfd look{fd, POLLIN, 0};
       return ::__ppoll_chk(&look, 1, &kHourInSeconds, nullptr, sizeof look);
     }},
    {"select",
     [](int fd) {
       return with_select(fd, [fd](fd_set* set) {
         timeval hour{3600, 0};
         const int found = ::select(fd + 1, set, nullptr, nullptr, &hour);
         EXPECT_EQ(hour.tv_sec, 3600 - now() / kSecond) << "Linux tells what is left";
         return found;
       });
     }},
    {"pselect",
     [](int fd) {
       return with_select(fd, [fd](fd_set* set) {
         return ::pselect(fd + 1, set, nullptr, nullptr, &kHourInSeconds, nullptr);
       });
     }},
};

class Descriptors : public VirtualTimeTest, public ::testing::WithParamInterface<Way> {};

TEST_P(Descriptors, NothingReadyTakesTheWholeTime) {
  const Pipe pipe;
  EXPECT_EQ(GetParam().wait(pipe.reader()), 0);
  EXPECT_EQ(now(), kHour);
}

TEST_P(Descriptors, WhatIsReadyTakesNone) {
  const Pipe pipe;
  pipe.write();
  EXPECT_EQ(GetParam().wait(pipe.reader()), 1);
  EXPECT_EQ(now(), 0);
}

TEST_P(Descriptors, ATimerEndsTheWait) {
  const int timer = ::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK);
  const itimerspec in_a_minute{{}, {60, 0}};
  ASSERT_EQ(::timerfd_settime(timer, 0, &in_a_minute, nullptr), 0);
  EXPECT_EQ(GetParam().wait(timer), 1);
  EXPECT_EQ(now(), 60 * kSecond);
  ::close(timer);
}

INSTANTIATE_TEST_SUITE_P(Calls, Descriptors, ::testing::ValuesIn(kWays),
                         [](const auto& way) { return std::string(way.param.name); });

using Waits = VirtualTimeTest;

TEST_F(Waits, OfNoTimeOnlyLook) {
  const Pipe pipe;
  pollfd look{pipe.reader(), POLLIN, 0};
  EXPECT_EQ(::poll(&look, 1, 0), 0);
  EXPECT_EQ(now(), 0);
}

TEST_F(Waits, ErrorsAreTheKernels) {
  epoll_event event{};
  EXPECT_EQ(::epoll_wait(-1, &event, 1, 1000), -1);
  EXPECT_EQ(errno, EBADF);
  timeval negative{-1, 0};
  EXPECT_EQ(::select(0, nullptr, nullptr, nullptr, &negative), -1);
  EXPECT_EQ(errno, EINVAL);
  const timespec wrong{0, -1};
  EXPECT_EQ(::ppoll(nullptr, 0, &wrong, nullptr), -1);
  EXPECT_EQ(errno, EINVAL);
  EXPECT_EQ(now(), 0);
}

TEST_F(Waits, SelectWithoutSetsIsASleep) {
  timeval hour{3600, 0};
  EXPECT_EQ(::select(0, nullptr, nullptr, nullptr, &hour), 0);
  EXPECT_EQ(now(), kHour);
}

TEST_F(Waits, ALivingChildHoldsTheClock) {
  Pipe hold;
  const pid_t child = ::fork();
  if (child == 0) {
    // Ends when it is told to; the parent's wait must see that, and not jump over it.
    char byte = 0;
    const ssize_t got = ::read(hold.reader(), &byte, 1);
    ::_exit(got == 1 ? 0 : 1);
  }
  const Pipe ended;
  pollfd look{ended.reader(), POLLIN, 0};
  hold.write();
  EXPECT_EQ(::poll(&look, 1, kHourInMilliseconds), 0);
  EXPECT_EQ(now(), kHour) << "when the child has ended, waited for or not, the clock goes on";
  int status = 0;
  siginfo_t info{};
  EXPECT_EQ(::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT), 0);
  EXPECT_EQ(info.si_pid, child) << "the clock went on before the child had ended";
  EXPECT_EQ(::waitpid(child, &status, 0), child);
}

}  // namespace
}  // namespace loopspec::virtual_time::testing
