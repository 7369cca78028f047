// asyncio.timeout: a limit on the time of a body.
//
//   asyncio::Timeout timeout(1.5);
//   auto body = [&]() -> asyncio::Coroutine<int> { co_return co_await fetch(); };
//   int n = co_await timeout.run(body);  // TimeoutError after 1.5 seconds
#pragma once

#include "reference/asyncio/body.hpp"
#include "reference/timeouts.hpp"

namespace loopspec::asyncio {

class Timeout {
 public:
  explicit Timeout(double delay);  // seconds from now
  static Timeout at(double when);  // seconds on the loop's clock

  // rule: timeout.expires
  template <class F>
  requires Body<F&> Coroutine<BodyResult<F&>> run(F& body) {
    checked(core_->enter());
    Value result = co_await entered(body().awaitable());
    co_return take<BodyResult<F&>>(result);
  }
  template <class F>
  void run(F&& body) = delete;  // name the callable first

  // rule: timeout.reschedule
  void reschedule(double when);
  bool expired() const noexcept { return core_->expired(); }
  double when() const;

 private:
  explicit Timeout(Ref<loopspec::Timeout> core) : core_(std::move(core)) {}
  Ref<loopspec::Coroutine> entered(Value body);
  Ref<loopspec::Timeout> core_;
};

}  // namespace loopspec::asyncio
