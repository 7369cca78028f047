#include "reference/asyncio/foreign.hpp"

namespace loopspec::asyncio::detail {

Ref<FutureCore> make_bridge() {
  const Value loop = checked(get_running_loop());
  return FutureCore::create(loop);
}

void deliver(FutureCore& done, Value result) noexcept {
  if (!done.done() && !done.set_result(std::move(result))) clear_pending();
}

void deliver_current_exception(FutureCore& done) noexcept {
  if (!done.done() && !done.set_exception(to_exception(std::current_exception()))) clear_pending();
}

}  // namespace loopspec::asyncio::detail
