// Callbacks and timers, and the program's list of cases.
#include <queue>

#include "tools/benchmarks/floor/loop.hpp"

namespace loopspec::benchmarks {

namespace floor {

Poller::Poller(Watch watch) {
  if (watch == Watch::nothing) return;
  pipe_.emplace();
  epoll_ = ::epoll_create1(0);
  epoll_event request{};
  request.events = EPOLLIN;
  verify(::epoll_ctl(epoll_, EPOLL_CTL_ADD, pipe_->reader(), &request) == 0, "epoll_ctl");
}

Poller::~Poller() {
  if (epoll_ >= 0) ::close(epoll_);
}

namespace {

using Callbacks = Loop<std::function<void()>>;

struct Next {
  Callbacks* loop;
  long* left;
  void operator()() const {
    if (--*left == 0) {
      loop->stop();
    } else {
      loop->call_soon(*this);
    }
  }
};

// A flag in memory of its own stands for the handle that can be cancelled.
struct Timer {
  std::uint32_t when;
  std::uint32_t number;
  const char* live;
};
struct Later {
  bool operator()(const Timer& a, const Timer& b) const {
    return a.when != b.when ? a.when > b.when : a.number > b.number;
  }
};

void run_timers(long count, bool cancel, Watch watch) {
  static const std::vector<std::uint32_t> all = delays(kTimers);
  Poller poller(watch);
  long fired = 0;
  const std::function<void()> fire = [&fired] { ++fired; };
  std::vector<char> live(static_cast<std::size_t>(count), 1);
  std::priority_queue<Timer, std::vector<Timer>, Later> heap;
  for (std::uint32_t i = 0; i < live.size(); ++i) heap.push({all[i], i, &live[i]});
  for (long i = 0; cancel && i < count; ++i)
    if (is_cancelled(i)) live[static_cast<std::size_t>(i)] = 0;
  while (!heap.empty()) {
    poller.poll();
    for (const std::uint32_t now = heap.top().when; !heap.empty() && heap.top().when <= now;) {
      const Timer timer = heap.top();
      heap.pop();
      if (*timer.live != 0) fire();
    }
  }
  verify(fired == (cancel ? left_after_cancelling(count) : count), "not all timers fired");
}

}  // namespace

void call_chain(long operations, Watch watch) {
  Callbacks loop(watch);
  long left = operations;
  loop.call_soon(Next{&loop, &left});
  loop.run_forever();
  verify(left == 0, "callbacks were lost");
}

void call_burst(long operations, Watch watch) {
  Callbacks loop(watch);
  long left = operations;
  for (long i = 0; i < operations; ++i)
    loop.call_soon([&loop, &left] {
      if (--left == 0) loop.stop();
    });
  loop.run_forever();
  verify(left == 0, "callbacks were lost");
}

void timers(long operations, Watch watch) {
  run_timers(operations, false, watch);
}

void timers_cancelled(long operations, Watch watch) {
  run_timers(operations, true, watch);
}

}  // namespace floor

std::span<const Case> cases() {
  static const Case all[] = {{"call_chain", kCallbacks, floor::call_chain},
                             {"call_burst", kCallbacks, floor::call_burst},
                             {"timers", kTimers, floor::timers},
                             {"timers_cancelled", kTimers, floor::timers_cancelled},
                             {"switch", kSwitches, floor::switch_tasks},
                             {"task", kTasks, floor::await_task},
                             {"await", kAwaits, floor::await_coroutine, false},
                             {"gather", kGathered, floor::gather},
                             {"future", kFutures, floor::await_future},
                             {"queue_1", kItems, floor::queue_of_1},
                             {"queue_100", kItems, floor::queue_of_100}};
  return all;
}

}  // namespace loopspec::benchmarks
