#include "reference/asyncio/queue.hpp"

#include "reference/asyncio_classes.hpp"

namespace loopspec::asyncio::detail {

Ref<loopspec::Queue> make_queue(std::int64_t maxsize, loopspec::Queue::Order order) {
  using Order = loopspec::Queue::Order;
  Class* cls = order == Order::fifo ? asyncio_classes.Queue : asyncio_classes.LifoQueue;
  Ref<loopspec::Queue> queue = make<loopspec::Queue>(cls, order);
  checked(queue->initialise(Value::small_int(maxsize), Value()));
  return queue;
}

std::size_t queue_size(loopspec::Queue& queue) {
  return static_cast<std::size_t>(checked(queue.qsize()).small_int());
}

bool queue_answer(int answer) {
  if (answer < 0) throw_pending();
  return answer == 1;
}

}  // namespace loopspec::asyncio::detail
