// Queue, PriorityQueue, LifoQueue. Modelled on asyncio.queues.
#pragma once

#include <deque>

#include "reference/locks.hpp"

namespace loopspec {

// Operations that a program may override (_init, _put, _get, qsize, empty, full, put_nowait,
// get_nowait) are called through its methods where its class has them.
class Queue final : public LoopBound {
 public:
  enum class Order : std::uint8_t { fifo, lifo, priority };
  Queue(Class* cls, Order order) : LoopBound(cls), order_(order) {}
  static Ref<Queue> create(const Value& loop = Value());
  bool initialise(const Value& maxsize, const Value& loop);

  Ref<Coroutine> put(const Value& item);
  Ref<Coroutine> get();
  bool put_nowait(const Value& item);  // false: QueueFull, QueueShutDown or what _put raised
  Value get_nowait();
  bool task_done();
  Ref<Coroutine> join();
  bool shutdown(bool immediate);

  int empty();  // 1, 0, -1 raised
  int full();
  Value qsize();
  const Value& maxsize() const noexcept { return maxsize_; }
  std::int64_t unfinished() const noexcept { return unfinished_; }
  const Waiters& getters() const noexcept { return getters_; }
  const Waiters& putters() const noexcept { return putters_; }
  const Ref<Event>& finished_event() const noexcept { return finished_; }
  bool is_shutdown() const noexcept { return shutdown_; }
  std::string description();

  // The store is the queue's own, or, for a subclass of the program, the object that is its
  // attribute `_queue`.
  bool start_store();             // _init
  bool store(const Value& item);  // _put
  Value take();                   // _get
  Value store_value();            // `_queue`
  std::int64_t stored();          // -1 raised
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  enum class Side : std::uint8_t { getter, putter };
  static CoroutineRef put_body(Ref<Queue> self, Value item);
  static CoroutineRef get_body(Ref<Queue> self);
  static CoroutineRef wait_turn(Ref<Queue> self, Side side);
  static CoroutineRef join_body(Ref<Queue> self);
  bool wake_next(Waiters& waiters);
  bool wake_all(Waiters& waiters);
  bool give_up(const Value& future, Side side);
  bool drain();
  bool is_plain() const noexcept { return cls()->is_builtin(); }
  Value own_store();  // null: the items lie in items_
  Value take_from(const Value& store);

  std::deque<Value> items_;  // for a priority queue a heap
  Value maxsize_ = Value::small_int(0);
  Waiters getters_;
  Waiters putters_;
  Ref<Event> finished_;
  std::int64_t unfinished_ = 0;
  Order order_;
  bool shutdown_ = false;
};

// The language tells how a collections.deque is made of a list; without it `_queue` is a list.
void set_deque_hook(Value (*make_deque)(const Value& items));

}  // namespace loopspec
