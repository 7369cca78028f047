// The floor: the least machinery that does the work of a case in asyncio's order. A queue of what
// is ready, run in batches of what was there when the iteration began; with something to watch, one
// epoll_wait that does not wait in each iteration; no clock, no cancellation, no errors.
#pragma once

#include <sys/epoll.h>
#include <unistd.h>

#include <coroutine>
#include <deque>
#include <functional>
#include <optional>
#include <utility>

#include "tools/benchmarks/cases.hpp"

namespace loopspec::benchmarks::floor {

// The kernel's part of an iteration.
class Poller {
 public:
  explicit Poller(Watch watch);
  ~Poller();
  Poller(const Poller&) = delete;
  Poller& operator=(const Poller&) = delete;
  void poll() {
    epoll_event found{};
    if (epoll_ >= 0) verify(::epoll_wait(epoll_, &found, 1, 0) == 0, "epoll_wait");
  }

 private:
  std::optional<SilentPipe> pipe_;
  int epoll_ = -1;
};

inline void run_entry(const std::function<void()>& callback) {
  callback();
}
inline void run_entry(std::coroutine_handle<> coroutine) {
  coroutine.resume();
}

template <class Entry>
class Loop {
 public:
  explicit Loop(Watch watch) : poller_(watch) {}

  template <class E>
  void call_soon(E&& entry) {
    ready_.emplace_back(std::forward<E>(entry));
  }
  void stop() { stopping_ = true; }

  void run_forever() {
    while (!stopping_) {
      poller_.poll();
      for (std::size_t todo = ready_.size(); todo != 0; --todo) {
        const Entry entry = std::move(ready_.front());
        ready_.pop_front();
        run_entry(entry);
      }
    }
  }

 private:
  Poller poller_;
  std::deque<Entry> ready_;
  bool stopping_ = false;
};

void call_chain(long operations, Watch watch);
void call_burst(long operations, Watch watch);
void timers(long operations, Watch watch);
void timers_cancelled(long operations, Watch watch);
void switch_tasks(long operations, Watch watch);
void await_task(long operations, Watch watch);
void await_coroutine(long operations, Watch watch);
void gather(long operations, Watch watch);
void await_future(long operations, Watch watch);
void queue_of_1(long operations, Watch watch);
void queue_of_100(long operations, Watch watch);

}  // namespace loopspec::benchmarks::floor
