#include "conformance/adapters/libuv/loop.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace loopspec::libuv {

namespace {

// libuv tells of no error here but of a lack of descriptors or memory.
void must(int result) {
  if (result == 0) return;
  std::fprintf(stderr, "libuv: %s\n", uv_strerror(result));
  std::abort();
}

template <class Member>
LibuvEventLoop* self_of(Member* handle) {
  return static_cast<LibuvEventLoop*>(handle->loop->data);
}

uv_handle_t* base(auto* handle) {
  return reinterpret_cast<uv_handle_t*>(handle);
}

// As many as can be counted.
virtual_time::Nanoseconds nanoseconds(double seconds) {
  constexpr double kMost = 9e18;
  return std::llrint(std::min(seconds * 1e9, kMost));
}

// The loop that waits when this process waits: a program may run one within another.
LibuvEventLoop* innermost = nullptr;

// From `now` on, in libuv's milliseconds; both are rounded as a clock with that grain has them.
std::uint64_t milliseconds_until(double when, std::uint64_t now) {
  constexpr double kFarAway = 1e15;
  const double due = std::ceil(std::nearbyint(when * 1e9) / 1e6);
  if (!(due > static_cast<double>(now))) return 0;
  return due < kFarAway ? static_cast<std::uint64_t>(due) - now
                        : static_cast<std::uint64_t>(kFarAway);
}

}  // namespace

LibuvEventLoop::LibuvEventLoop(Class* cls) : BaseEventLoop(cls, nullptr) {
  must(uv_loop_init(&loop_));
  loop_.data = this;
  must(uv_idle_init(&loop_, &idle_));
  must(uv_async_init(&loop_, &wake_, [](uv_async_t* wake) { self_of(wake)->on_wake(); }));
}

LibuvEventLoop::~LibuvEventLoop() {
  close_selector();
}

double LibuvEventLoop::time() {
  return static_cast<double>(uv_hrtime()) / 1e9;
}

bool LibuvEventLoop::schedule(const Ref<TimerHandle>& handle) {
  auto timer = std::make_unique<Timer>();
  timer->handle = handle;
  uv_update_time(&loop_);
  must(uv_timer_init(&loop_, &timer->timer));
  timer->timer.data = timer.get();
  const auto fire = [](uv_timer_t* t) { self_of(t)->on_timer(*static_cast<Timer*>(t->data)); };
  must(uv_timer_start(&timer->timer, fire, milliseconds_until(handle->when(), uv_now(&loop_)), 0));
  timers_.emplace(handle.get(), std::move(timer));
  handle->scheduled = true;
  return true;
}

// libuv lets go of a timer only some time after it is told to.
void LibuvEventLoop::drop(const TimerHandle* handle) {
  const auto found = timers_.find(handle);
  if (found == timers_.end()) return;
  Timer* timer = found->second.release();
  timers_.erase(found);
  const Ref<TimerHandle> last = std::move(timer->handle);
  last->scheduled = false;
  uv_close(base(&timer->timer), [](uv_handle_t* h) { delete static_cast<Timer*>(h->data); });
}

void LibuvEventLoop::timer_handle_cancelled(TimerHandle& handle) noexcept {
  drop(&handle);
}

void LibuvEventLoop::on_timer(Timer& timer) {
  const Ref<TimerHandle> handle = timer.handle;
  drop(handle.get());
  if (leaving_) return add_ready(handle);  // what is due when an exception leaves is not lost
  after_callback(run_handle(handle));
}

void LibuvEventLoop::on_idle() {
  if (!leaving_) after_callback(run_ready());
}

// Another thread, or the virtual clock, ended the wait.
void LibuvEventLoop::on_wake() {
  const auto why = std::exchange(stuck_, std::nullopt);
  if (why == virtual_time::Stuck::deadlock) raise(make_deadlock());
  if (why == virtual_time::Stuck::limit) raise_limit(Limit::time);
  after_callback(!why);
}

// libuv comes to a stop at the end of the pass, so that what is ready by now still runs.
void LibuvEventLoop::after_callback(bool ok) {
  RunState& run = run_state();
  if (ok && ++run.iteration > run.options.max_iterations) {
    raise_limit(Limit::iterations);
    ok = false;
  }
  uv_update_time(&loop_);  // callbacks may have slept, and libuv waits from its last look on
  leaving_ = leaving_ || !ok;
  if (leaving_ || stopping()) uv_stop(&loop_);
  if (ready().empty()) {
    uv_idle_stop(&idle_);
  } else {
    wait_no_more();
  }
}

void LibuvEventLoop::wait_no_more() {
  must(uv_idle_start(&idle_, [](uv_idle_t* idle) { self_of(idle)->on_idle(); }));
}

bool LibuvEventLoop::run_until_stopped() {
  LibuvEventLoop* const outer = std::exchange(innermost, this);
  const auto wake = [](virtual_time::Stuck why, void*) {
    innermost->stuck_ = why;
    return uv_async_send(&innermost->wake_) == 0;
  };
  virtual_time::set_stuck_hook(wake, nullptr);
  virtual_time::set_limit(nanoseconds(run_state().options.max_time));
  leaving_ = false;
  wait_no_more();  // what was ready or stopped before is seen by the first pass
  uv_run(&loop_, UV_RUN_DEFAULT);
  innermost = outer;
  if (outer == nullptr) virtual_time::set_stuck_hook(nullptr, nullptr);
  return !leaving_;
}

bool LibuvEventLoop::write_to_self() {
  must(uv_async_send(&wake_));
  return true;
}

void LibuvEventLoop::close_selector() {
  if (!std::exchange(open_, false)) return;
  while (!timers_.empty()) drop(timers_.begin()->first);
  uv_close(base(&idle_), nullptr);
  uv_close(base(&wake_), nullptr);
  uv_run(&loop_, UV_RUN_DEFAULT);
  must(uv_loop_close(&loop_));
}

void LibuvEventLoop::visit(Visitor& visitor) {
  BaseEventLoop::visit(visitor);
  for (const auto& [key, timer] : timers_) visitor.visit(timer->handle);
}

void LibuvEventLoop::clear() {
  BaseEventLoop::clear();
  close_selector();
}

const ForeignRuntime runtime{
    [](Class* cls) { return Value(make<LibuvEventLoop>(cls)); },
    []() noexcept { return static_cast<double>(uv_hrtime()) / 1e9; },
    [](double seconds) {
      std::this_thread::sleep_for(std::chrono::nanoseconds(nanoseconds(seconds)));
    }};

}  // namespace loopspec::libuv
