// What locks and queues share: the loop they belong to, and the futures of those who wait. Modelled
// on asyncio.mixins.
#pragma once

#include <deque>

#include "reference/coroutine.hpp"
#include "reference/futures.hpp"

namespace loopspec {

class LoopBound : public Instance {
 public:
  explicit LoopBound(Class* cls) : Instance(cls) {}
  // rule: sync.binding.first-wait
  // The constructor's part: 3.9 binds here (loop None or null: get_event_loop()), later versions do
  // not. False: raised.
  bool bind_at_start(const Value& loop);
  // _get_loop(): binds at the first call; null: raised.
  Value bound_loop();
  Value loop() const { return loop_ ? loop_ : Value::none(); }
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  Value loop_;
};

// Futures in the order in which they wait.
class Waiters {
 public:
  bool empty() const noexcept { return futures_.empty(); }
  std::size_t size() const noexcept { return futures_.size(); }
  const std::deque<Value>& all() const noexcept { return futures_; }
  void add(Value future) { futures_.push_back(std::move(future)); }
  bool remove(const Value& future);  // false: it was not there
  Value pop() {
    Value first = std::move(futures_.front());
    futures_.pop_front();
    return first;
  }
  int all_cancelled() const;  // 1, 0, -1 raised
  void visit(Visitor& visitor) const;
  void clear() { futures_.clear(); }
  Value list() const;

 private:
  std::deque<Value> futures_;
};

// The class's own repr up to " [state]": what `super().__repr__()` gives without its brackets.
std::string plain_description(const Value& self);

// How a method written as a coroutine shows itself: `loop=` of 3.9, and the message of 3.10 for
// those who still pass it. Signature "__init__(self, ..., *, loop=?)" on 3.9 and 3.10; the last
// slot is the loop.
bool check_loop_argument(const Value& self, const Value& loop);

}  // namespace loopspec
