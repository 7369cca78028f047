// asyncio.Queue, LifoQueue for items of one type.
#pragma once

#include "reference/asyncio/gather.hpp"
#include "reference/queues.hpp"

namespace loopspec::asyncio {

namespace detail {
Ref<loopspec::Queue> make_queue(std::int64_t maxsize, loopspec::Queue::Order order);
std::size_t queue_size(loopspec::Queue& queue);
bool queue_answer(int answer);
}  // namespace detail

// maxsize 0: any number of items.
template <class T>
class Queue {
 public:
  explicit Queue(std::int64_t maxsize = 0,
                 loopspec::Queue::Order order = loopspec::Queue::Order::fifo)
      : core_(detail::make_queue(maxsize, order)) {}

  // rule: queue.fifo
  Typed<void> put(T item) { return Typed<void>(Value(core_->put(to_value<T>(std::move(item))))); }
  Typed<T> get() { return Typed<T>(Value(core_->get())); }
  void put_nowait(T item) {
    checked(core_->put_nowait(to_value<T>(std::move(item))));
  }                                                                 // QueueFull
  T get_nowait() { return take<T>(checked(core_->get_nowait())); }  // QueueEmpty
  void task_done() { checked(core_->task_done()); }
  Typed<void> join() { return Typed<void>(Value(core_->join())); }
  void shutdown(bool immediate = false) { checked(core_->shutdown(immediate)); }
  std::size_t qsize() const { return detail::queue_size(*core_); }
  bool empty() const { return detail::queue_answer(core_->empty()); }
  bool full() const { return detail::queue_answer(core_->full()); }

 private:
  Ref<loopspec::Queue> core_;
};

}  // namespace loopspec::asyncio
