// An event loop on libuv. Handles, contexts, futures, tasks and all that lies on top are those of
// BaseEventLoop; when callbacks run is up to libuv.
#pragma once

#include <uv.h>

#include <memory>
#include <unordered_map>

#include "conformance/virtual_time/virtual_time.hpp"
#include "reference/base_events.hpp"
#include "reference/run_state.hpp"

namespace loopspec::libuv {

// What run_scenario needs to know of libuv.
extern const ForeignRuntime runtime;

class LibuvEventLoop : public BaseEventLoop {
 public:
  explicit LibuvEventLoop(Class* cls);
  ~LibuvEventLoop() override;

  double time() override;
  void timer_handle_cancelled(TimerHandle& handle) noexcept override;
  void visit(Visitor& visitor) override;
  void clear() override;

 protected:
  bool schedule(const Ref<TimerHandle>& handle) override;
  bool run_until_stopped() override;
  bool write_to_self() override;
  void close_selector() override;

 private:
  // One call_at: a libuv timer and what it runs.
  struct Timer {
    uv_timer_t timer;
    Ref<TimerHandle> handle;
  };

  void on_idle();
  void on_timer(Timer& timer);
  void on_wake();
  void after_callback(bool ok);
  void wait_no_more();
  void drop(const TimerHandle* handle);

  uv_loop_t loop_;
  uv_idle_t idle_;   // active while handles are ready: libuv then does not wait
  uv_async_t wake_;  // keeps libuv running, and ends its wait from another thread
  std::unordered_map<const TimerHandle*, std::unique_ptr<Timer>> timers_;
  std::optional<virtual_time::Stuck> stuck_;  // why the wait was ended
  bool leaving_ = false;                      // an exception is on its way out
  bool open_ = true;
};

}  // namespace loopspec::libuv
