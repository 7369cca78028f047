// libevent. call_soon is an event_base_once without delay, which puts it into the queue of active
// events. It has no coroutines.
#include <event2/event.h>
#include <event2/event_struct.h>

#include <memory>
#include <optional>

#include "tools/benchmarks/cases.hpp"

namespace loopspec::benchmarks {

namespace {

class Loop {
 public:
  explicit Loop(Watch watch) {
    event_config* config = event_config_new();
    event_config_set_flag(config, EVENT_BASE_FLAG_PRECISE_TIMER);
    base_ = event_base_new_with_config(config);
    event_config_free(config);
    if (watch == Watch::nothing) return;
    pipe_.emplace();
    watched_ = event_new(
        base_, pipe_->reader(), EV_READ | EV_PERSIST, [](evutil_socket_t, short, void*) {},
        nullptr);
    event_add(watched_, nullptr);
  }
  ~Loop() {
    if (watched_ != nullptr) event_free(watched_);
    event_base_free(base_);
  }
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  void call_soon(event_callback_fn callback, void* argument) {
    const timeval now{};
    event_base_once(base_, -1, EV_TIMEOUT, callback, argument, &now);
  }
  void run_forever() { event_base_dispatch(base_); }
  void stop() { event_base_loopbreak(base_); }
  event_base* get() noexcept { return base_; }

 private:
  event_base* base_;
  std::optional<SilentPipe> pipe_;
  event* watched_ = nullptr;
};

struct Countdown {
  Loop* loop;
  long left;
  bool over() {
    if (--left != 0) return false;
    loop->stop();
    return true;
  }
};

void chain(evutil_socket_t, short, void* argument) {
  auto* countdown = static_cast<Countdown*>(argument);
  if (!countdown->over()) countdown->loop->call_soon(chain, argument);
}

void count_down(evutil_socket_t, short, void* argument) {
  static_cast<Countdown*>(argument)->over();
}

void call_chain(long operations, Watch watch) {
  Loop loop(watch);
  Countdown countdown{&loop, operations};
  loop.call_soon(chain, &countdown);
  loop.run_forever();
  verify(countdown.left == 0, "callbacks were lost");
}

void call_burst(long operations, Watch watch) {
  Loop loop(watch);
  Countdown countdown{&loop, operations};
  for (long i = 0; i < operations; ++i) loop.call_soon(count_down, &countdown);
  loop.run_forever();
  verify(countdown.left == 0, "callbacks were lost");
}

void run_timers(long count, bool cancel, Watch watch) {
  static const std::vector<std::uint32_t> all = delays(kTimers);
  Loop loop(watch);
  Countdown countdown{&loop, cancel ? left_after_cancelling(count) : count};
  std::vector<event> timers(static_cast<std::size_t>(count));
  for (std::size_t i = 0; i < timers.size(); ++i) {
    event_assign(&timers[i], loop.get(), -1, 0, count_down, &countdown);
    const timeval delay{0, static_cast<suseconds_t>(all[i])};
    event_add(&timers[i], &delay);
  }
  for (long i = 0; cancel && i < count; ++i)
    if (is_cancelled(i)) event_del(&timers[static_cast<std::size_t>(i)]);
  loop.run_forever();
  verify(countdown.left == 0, "not all timers fired");
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
