#include "reference/asyncio/sleep.hpp"

#include "reference/objects/numbers.hpp"
#include "reference/tasks.hpp"

namespace loopspec::asyncio {

Value Sleep::awaitable() const {
  return loopspec::sleep(make_float(delay_), Value::none());
}

SleepAwait::SleepAwait(const Sleep& sleep)
    : Awaiting(sleep.delay_ > 0 ? Kind::await_ : Kind::yield_,
               sleep.delay_ > 0 ? sleep.awaitable() : Value::none()) {}

}  // namespace loopspec::asyncio
