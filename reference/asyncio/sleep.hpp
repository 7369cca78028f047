// asyncio.sleep.
#pragma once

#include "reference/asyncio/coroutine.hpp"

namespace loopspec::asyncio {

class Sleep;

// A delay of nothing is a bare yield: no coroutine is made for it.
class SleepAwait : public Awaiting {
 public:
  explicit SleepAwait(const Sleep& sleep);
  void await_resume() {
    if (!Awaiting::await_resume()) throw_pending();
  }
};

// rule: sleep.zero
// `co_await sleep(delay)`: seconds. Nothing or less: other tasks run once, no timer is made.
class Sleep {
 public:
  using result_type = void;
  explicit Sleep(double delay) noexcept : delay_(delay) {}
  Value awaitable() const;
  auto awaiter() const { return SleepAwait(*this); }

 private:
  friend class SleepAwait;
  double delay_;
};

inline SleepAwait::SleepAwait(const Sleep& sleep)
    : Awaiting(sleep.delay_ > 0 ? Kind::await_ : Kind::yield_,
               sleep.delay_ > 0 ? sleep.awaitable() : Value::none()) {}

inline Sleep sleep(double delay) noexcept {
  return Sleep(delay);
}

}  // namespace loopspec::asyncio
