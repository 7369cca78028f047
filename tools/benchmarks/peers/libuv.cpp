// libuv. It has no call_soon: callbacks are put into a queue of ours that an idle handle empties, a
// batch in each iteration, as uvloop does it. It has no coroutines either.
#include <uv.h>

#include <deque>
#include <functional>
#include <optional>

#include "tools/benchmarks/cases.hpp"

namespace loopspec::benchmarks {

namespace {

// Closes a handle; the loop must run once more until its memory may go.
template <class H>
void close(H& handle) {
  uv_close(reinterpret_cast<uv_handle_t*>(&handle), nullptr);
}

class Loop {
 public:
  explicit Loop(Watch watch) {
    uv_loop_init(&loop_);
    uv_idle_init(&loop_, &idle_);
    idle_.data = this;
    if (watch == Watch::nothing) return;
    pipe_.emplace();
    uv_poll_init(&loop_, &poll_, pipe_->reader());
    uv_poll_start(&poll_, UV_READABLE, [](uv_poll_t*, int, int) {});
  }
  ~Loop() {
    close(idle_);
    if (pipe_) close(poll_);
    uv_run(&loop_, UV_RUN_DEFAULT);
    uv_loop_close(&loop_);
  }
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  template <class F>
  void call_soon(F&& callback) {
    if (ready_.empty())
      uv_idle_start(&idle_, [](uv_idle_t* idle) { static_cast<Loop*>(idle->data)->run_ready(); });
    ready_.emplace_back(std::forward<F>(callback));
  }
  void run_forever() { uv_run(&loop_, UV_RUN_DEFAULT); }
  void stop() { uv_stop(&loop_); }
  uv_loop_t* get() noexcept { return &loop_; }

 private:
  void run_ready() {
    for (std::size_t todo = ready_.size(); todo != 0; --todo) {
      const std::function<void()> callback = std::move(ready_.front());
      ready_.pop_front();
      callback();
    }
    if (ready_.empty()) uv_idle_stop(&idle_);
  }

  uv_loop_t loop_;
  uv_idle_t idle_;
  std::deque<std::function<void()>> ready_;
  std::optional<SilentPipe> pipe_;
  uv_poll_t poll_;
};

struct Next {
  Loop* loop;
  long* left;
  void operator()() const {
    if (--*left == 0) {
      loop->stop();
    } else {
      loop->call_soon(*this);
    }
  }
};

void call_chain(long operations, Watch watch) {
  Loop loop(watch);
  long left = operations;
  loop.call_soon(Next{&loop, &left});
  loop.run_forever();
  verify(left == 0, "callbacks were lost");
}

void call_burst(long operations, Watch watch) {
  Loop loop(watch);
  long left = operations;
  for (long i = 0; i < operations; ++i)
    loop.call_soon([&loop, &left] {
      if (--left == 0) loop.stop();
    });
  loop.run_forever();
  verify(left == 0, "callbacks were lost");
}

// Its timers count milliseconds.
void run_timers(long count, bool cancel, Watch watch) {
  static const std::vector<std::uint32_t> all = delays(kTimers);
  struct Fired {
    long left;
  } fired{cancel ? left_after_cancelling(count) : count};
  Loop loop(watch);
  std::vector<uv_timer_t> timers(static_cast<std::size_t>(count));
  for (std::size_t i = 0; i < timers.size(); ++i) {
    uv_timer_init(loop.get(), &timers[i]);
    timers[i].data = &fired;
    uv_timer_start(
        &timers[i],
        [](uv_timer_t* timer) {
          if (--static_cast<Fired*>(timer->data)->left == 0) uv_stop(timer->loop);
        },
        (all[i] + 999) / 1000, 0);
  }
  for (long i = 0; cancel && i < count; ++i)
    if (is_cancelled(i)) uv_timer_stop(&timers[static_cast<std::size_t>(i)]);
  loop.run_forever();
  verify(fired.left == 0, "not all timers fired");
  for (uv_timer_t& timer : timers) close(timer);
  uv_run(loop.get(), UV_RUN_NOWAIT);
}

void timers(long operations, Watch watch) {
  run_timers(operations, false, watch);
}

void timers_cancelled(long operations, Watch watch) {
  run_timers(operations, true, watch);
}

}  // namespace

std::span<const Case> cases() {
  static const Case all[] = {{"call_chain", kCallbacks, call_chain},
                             {"call_burst", kCallbacks, call_burst},
                             {"timers", kTimers, timers},
                             {"timers_cancelled", kTimers, timers_cancelled}};
  return all;
}

}  // namespace loopspec::benchmarks
