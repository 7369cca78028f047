#include "reference/asyncio/sleep.hpp"

#include "reference/objects/numbers.hpp"
#include "reference/tasks.hpp"

namespace loopspec::asyncio {

Value Sleep::awaitable() const {
  return loopspec::sleep(make_float(delay_), Value::none());
}

}  // namespace loopspec::asyncio
