#include "reference/queues.hpp"

#include <fmt/format.h>

#include "reference/asyncio_classes.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

Value (*deque_hook)(const Value&) = nullptr;

// heapq over items whose comparison may raise; the order of equal items is CPython's (see
// heapq.hpp). False: raised.
template <class Items>
bool heap_down(Items& heap, std::size_t start, std::size_t at) {
  const Value item = heap[at];
  while (at > start) {
    const std::size_t parent = (at - 1) / 2;
    const int less = compare_true(item, heap[parent], CompareOp::lt);
    if (less < 0) return false;
    if (less == 0) break;
    heap[at] = heap[parent];
    heap[parent] = item;
    at = parent;
  }
  return true;
}

template <class Items>
bool heap_up(Items& heap) {
  std::size_t at = 0;
  for (std::size_t child = 1; child < heap.size(); child = 2 * at + 1) {
    const std::size_t right = child + 1;
    if (right < heap.size()) {
      const int less = compare_true(heap[child], heap[right], CompareOp::lt);
      if (less < 0) return false;
      if (less == 0) child = right;
    }
    heap[at].swap(heap[child]);
    at = child;
  }
  return heap_down(heap, 0, at);
}

template <class Items>
Value heap_pop(Items& heap) {
  Value last = std::move(heap.back());
  heap.pop_back();
  if (heap.empty()) return last;
  last.swap(heap.front());
  return heap_up(heap) ? last : Value();
}

}  // namespace

Ref<Queue> Queue::create(const Value& loop) {
  Ref<Queue> queue = make<Queue>(asyncio_classes.Queue, Order::fifo);
  if (!queue->initialise(Value::small_int(0), loop)) return nullptr;
  return queue;
}

bool Queue::initialise(const Value& maxsize, const Value& loop) {
  if (!bind_at_start(loop)) return false;
  maxsize_ = maxsize;
  getters_.clear();
  putters_.clear();
  items_.clear();
  unfinished_ = 0;
  shutdown_ = false;
  finished_ = Event::create(semantics().sync_binding_constructor ? loop : Value());
  if (!finished_ || !finished_->set()) return false;
  return is_plain() ? start_store()
                    : static_cast<bool>(call_method(Value(this), intern("_init"), {maxsize}));
}

// ---- the store

Value Queue::own_store() {
  if (is_plain()) return Value();
  const Dict* own = attributes(false);
  return own == nullptr ? Value() : own->get(intern("_queue"));
}

bool Queue::start_store() {
  if (is_plain()) {
    items_.clear();
    return true;
  }
  Value store = make_list();
  if (order_ == Order::fifo && deque_hook != nullptr) store = deque_hook(store);
  return store && set_attribute(Value(this), intern("_queue"), store);
}

bool Queue::store(const Value& item) {
  const Value own = own_store();
  if (!own) {
    items_.push_back(item);
    return order_ != Order::priority || heap_down(items_, 0, items_.size() - 1);
  }
  if (order_ != Order::priority || !is_list(own))
    return static_cast<bool>(call_method(own, intern("append"), {item}));
  std::vector<Value>& heap = own.as<List>()->items;
  heap.push_back(item);
  return heap_down(heap, 0, heap.size() - 1);
}

Value Queue::take_from(const Value& store) {
  if (order_ == Order::lifo) return call_method(store, intern("pop"));
  if (order_ == Order::fifo)
    return is_list(store) ? call_method(store, intern("pop"), {Value::small_int(0)})
                          : call_method(store, intern("popleft"));
  if (!is_list(store) || store.as<List>()->items.empty())
    return raise(classes.IndexError, "index out of range");
  return heap_pop(store.as<List>()->items);
}

Value Queue::take() {
  const Value own = own_store();
  if (own) return take_from(own);
  if (items_.empty())
    return raise(classes.IndexError,
                 order_ == Order::fifo ? "pop from an empty deque" : "pop from empty list");
  if (order_ == Order::priority) return heap_pop(items_);
  Value item = std::move(order_ == Order::fifo ? items_.front() : items_.back());
  if (order_ == Order::fifo) {
    items_.pop_front();
  } else {
    items_.pop_back();
  }
  return item;
}

Value Queue::store_value() {
  if (Value own = own_store()) return own;
  const Value items = make_list(std::vector<Value>(items_.begin(), items_.end()));
  return order_ == Order::fifo && deque_hook != nullptr ? deque_hook(items) : items;
}

std::int64_t Queue::stored() {
  const Value own = own_store();
  return own ? length(own) : static_cast<std::int64_t>(items_.size());
}

Value Queue::qsize() {
  if (is_plain()) return make_int(static_cast<std::int64_t>(items_.size()));
  return call_method(Value(this), intern("qsize"));
}

int Queue::empty() {
  if (is_plain()) return items_.empty() ? 1 : 0;
  return truth_or_raised(call_method(Value(this), intern("empty")));
}

int Queue::full() {
  if (!is_plain()) return truth_or_raised(call_method(Value(this), intern("full")));
  const int unbounded = compare_numbers(maxsize_, Value::small_int(0), CompareOp::le);
  if (unbounded != 0) return unbounded < 0 ? -1 : 0;
  return compare_numbers(make_int(static_cast<std::int64_t>(items_.size())), maxsize_,
                         CompareOp::ge);
}

// ---- waking

bool Queue::wake_next(Waiters& waiters) {
  while (!waiters.empty()) {
    const Value waiter = waiters.pop();
    const int done = future_done(waiter);
    if (done < 0) return false;
    if (done == 0) return future_set_result(waiter, Value::none());
  }
  return true;
}

bool Queue::wake_all(Waiters& waiters) {
  while (!waiters.empty()) {
    const Value waiter = waiters.pop();
    const int done = future_done(waiter);
    if (done < 0 || (done == 0 && !future_set_result(waiter, Value::none()))) return false;
  }
  return true;
}

// A waiter leaves without its item or slot: if it had been woken, the wake-up goes to the next in
// line.
// rule: queue.get.cancelled
bool Queue::give_up(const Value& future, Side side) {
  Waiters& waiters = side == Side::getter ? getters_ : putters_;
  if (future_cancel(future) < 0) return false;
  waiters.remove(future);
  const int blocked = side == Side::getter ? empty() : full();
  const int cancelled = blocked == 0 ? future_cancelled(future) : 1;
  if (blocked < 0 || cancelled < 0) return false;
  return cancelled == 1 || wake_next(waiters);
}

// Waits once in the line of getters or putters. None; null: raised.
CoroutineRef Queue::wait_turn(Ref<Queue> self, Side side) {
  if (self->shutdown_) co_return loopspec::raise(asyncio_classes.QueueShutDown);
  const Value loop = self->bound_loop();
  const Value future = loop ? loop_create_future(loop) : Value();
  if (!future) co_return Value();
  (side == Side::getter ? self->getters_ : self->putters_).add(future);
  const Value woken = co_await awaiting(future);
  if (woken) co_return Value::none();
  Ref<Exception> error = take_pending();
  Handling handling(error);
  if (!self->give_up(future, side)) co_return Value();
  co_return reraise(std::move(error));
}

// ---- put and get

Ref<Coroutine> Queue::put(const Value& item) {
  return put_body(Ref<Queue>(this), item).named("Queue.put");
}
Ref<Coroutine> Queue::get() {
  return get_body(Ref<Queue>(this)).named("Queue.get");
}

// rule: queue.put.waits
CoroutineRef Queue::put_body(Ref<Queue> self, Value item) {
  while (true) {
    const int is_full = self->full();
    if (is_full < 0) co_return Value();
    if (is_full == 0) break;
    const Value turn = wait_turn(self, Side::putter).named("Queue.put");
    const Value woken = co_await awaiting(turn);
    if (!woken) co_return Value();
  }
  if (!self->is_plain()) co_return call_method(Value(self), intern("put_nowait"), {item});
  co_return self->put_nowait(item) ? Value::none() : Value();
}

// rule: queue.get.waits
// rule: queue.get.no-reservation
CoroutineRef Queue::get_body(Ref<Queue> self) {
  while (true) {
    const int is_empty = self->empty();
    if (is_empty < 0) co_return Value();
    if (is_empty == 0) break;
    const Value turn = wait_turn(self, Side::getter).named("Queue.get");
    const Value woken = co_await awaiting(turn);
    if (!woken) co_return Value();
  }
  if (!self->is_plain()) co_return call_method(Value(self), intern("get_nowait"));
  co_return self->get_nowait();
}

// rule: queue.fifo
// rule: queue.nowait.errors
bool Queue::put_nowait(const Value& item) {
  if (shutdown_) {
    raise(asyncio_classes.QueueShutDown);
    return false;
  }
  const int is_full = full();
  if (is_full != 0) {
    if (is_full == 1) raise(asyncio_classes.QueueFull);
    return false;
  }
  const bool stored = is_plain()
                          ? store(item)
                          : static_cast<bool>(call_method(Value(this), intern("_put"), {item}));
  if (!stored) return false;
  ++unfinished_;
  finished_->unset();
  return wake_next(getters_);
}

Value Queue::get_nowait() {
  const int is_empty = empty();
  if (is_empty < 0) return Value();
  if (is_empty == 1)
    return raise(shutdown_ ? asyncio_classes.QueueShutDown : asyncio_classes.QueueEmpty);
  Value item = is_plain() ? take() : call_method(Value(this), intern("_get"));
  if (!item || !wake_next(putters_)) return Value();
  return item;
}

// rule: queue.join.unfinished
bool Queue::task_done() {
  if (unfinished_ <= 0) {
    raise(classes.ValueError, "task_done() called too many times");
    return false;
  }
  return --unfinished_ != 0 || finished_->set();
}

Ref<Coroutine> Queue::join() {
  return join_body(Ref<Queue>(this)).named("Queue.join");
}

CoroutineRef Queue::join_body(Ref<Queue> self) {
  if (self->unfinished_ <= 0) co_return Value::none();
  const Value waiting = self->finished_->wait();
  const Value finished = co_await awaiting(waiting);
  co_return finished ? Value::none() : Value();
}

bool Queue::drain() {
  while (true) {
    const int is_empty = empty();
    if (is_empty != 0) return is_empty == 1;
    const Value item = is_plain() ? take() : call_method(Value(this), intern("_get"));
    if (!item) return false;
    if (unfinished_ > 0) --unfinished_;
  }
}

// rule: queue.shutdown
bool Queue::shutdown(bool immediate) {
  shutdown_ = true;
  if (immediate && (!drain() || (unfinished_ == 0 && !finished_->set()))) return false;
  return wake_all(getters_) && wake_all(putters_);
}

std::string Queue::description() {
  std::string text = "maxsize=" + safe_repr(maxsize_);
  const Value store = store_value();
  const Value shown =
      make_list(store ? to_vector(store).value_or(std::vector<Value>()) : std::vector<Value>());
  clear_pending();
  if (!shown.as<List>()->items.empty()) text += " _queue=" + safe_repr(shown);
  if (!getters_.empty()) text += fmt::format(" _getters[{}]", getters_.size());
  if (!putters_.empty()) text += fmt::format(" _putters[{}]", putters_.size());
  if (unfinished_ != 0) text += fmt::format(" tasks={}", unfinished_);
  if (shutdown_) text += " shutdown";
  return text;
}

void Queue::visit(Visitor& visitor) {
  LoopBound::visit(visitor);
  for (const Value& item : items_) visitor.visit(item);
  getters_.visit(visitor);
  putters_.visit(visitor);
  if (finished_) visitor.visit(finished_);
}

void Queue::clear() {
  LoopBound::clear();
  items_.clear();
  getters_.clear();
  putters_.clear();
}

void set_deque_hook(Value (*make_deque)(const Value&)) {
  deque_hook = make_deque;
}

}  // namespace loopspec
