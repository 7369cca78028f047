// Lock, Event, Condition, Semaphore, BoundedSemaphore, Barrier. Modelled on asyncio.locks.
#pragma once

#include "reference/mixins.hpp"

namespace loopspec {

class Lock final : public LoopBound {
 public:
  explicit Lock(Class* cls) : LoopBound(cls) {}
  static Ref<Lock> create();
  Ref<Coroutine> acquire();
  bool release();  // false: RuntimeError is pending
  bool locked() const noexcept { return locked_; }
  const Waiters& waiters() const noexcept { return waiters_; }
  bool waited_for() const noexcept { return waited_for_; }
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  static CoroutineRef acquire_body(Ref<Lock> self);
  bool wake_up_first();
  Waiters waiters_;
  bool locked_ = false;
  bool waited_for_ = false;  // somebody had to wait once
};

class Event final : public LoopBound {
 public:
  explicit Event(Class* cls) : LoopBound(cls) {}
  static Ref<Event> create(const Value& loop);
  Ref<Coroutine> wait();
  bool set();  // false: raised
  void unset() noexcept { value_ = false; }
  bool is_set() const noexcept { return value_; }
  const Waiters& waiters() const noexcept { return waiters_; }
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  static CoroutineRef wait_body(Ref<Event> self);
  Waiters waiters_;
  bool value_ = false;
};

class Condition final : public LoopBound {
 public:
  explicit Condition(Class* cls) : LoopBound(cls) {}
  static Ref<Condition> create();
  bool initialise(const Value& lock, const Value& loop);
  Ref<Coroutine> wait();
  Ref<Coroutine> wait_for(const Value& predicate);
  bool notify(std::int64_t n);
  bool notify_all() { return notify(static_cast<std::int64_t>(waiters_.size())); }
  int locked() const;  // 1, 0, -1 raised
  Value acquire();     // the lock's acquire(): an awaitable
  bool release();
  const Value& lock() const noexcept { return lock_; }
  const Waiters& waiters() const noexcept { return waiters_; }
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  static CoroutineRef wait_body(Ref<Condition> self);
  static CoroutineRef wait_notified(Ref<Condition> self, Value future);
  static CoroutineRef acquire_again(Ref<Condition> self);
  static CoroutineRef wait_for_body(Ref<Condition> self, Value predicate);
  bool wake(std::int64_t n);
  Value lock_;
  Waiters waiters_;
};

class Semaphore : public LoopBound {
 public:
  explicit Semaphore(Class* cls) : LoopBound(cls) {}
  bool initialise(const Value& value, const Value& loop);
  Ref<Coroutine> acquire();
  bool release();
  int locked() const;  // 1, 0, -1 raised
  Value value() const { return Value::small_int(value_); }
  const Waiters& waiters() const noexcept { return waiters_; }
  void visit(Visitor& visitor) override;
  void clear() override;
  bool bounded = false;

 private:
  static CoroutineRef acquire_flagged(Ref<Semaphore> self);
  static CoroutineRef acquire_reserved(Ref<Semaphore> self);
  bool settle_cancelled(const Value& future);
  int wake_up_next();  // 1 woke one, 0 nobody waits, -1 raised
  bool wake_up_fitting();
  Waiters waiters_;
  std::int64_t value_ = 0;
  std::int64_t bound_ = 0;
  bool wakeup_scheduled_ = false;
};

class Barrier final : public LoopBound {
 public:
  explicit Barrier(Class* cls) : LoopBound(cls) {}
  bool initialise(const Value& parties);
  Ref<Coroutine> wait();
  Ref<Coroutine> reset();
  Ref<Coroutine> abort();
  std::int64_t parties() const noexcept { return parties_; }
  std::int64_t waiting() const noexcept { return state_ == State::filling ? count_ : 0; }
  bool broken() const noexcept { return state_ == State::broken; }
  const char* state_text() const noexcept;
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  enum class State : std::uint8_t { filling, draining, resetting, broken };
  static CoroutineRef wait_body(Ref<Barrier> self);
  static CoroutineRef turn(Ref<Barrier> self);
  static CoroutineRef change(Ref<Barrier> self, bool abort);
  static Value is_open(std::span<Value> held, const Args& args);
  static Value is_over(std::span<Value> held, const Args& args);
  bool leave();
  Ref<Condition> condition_;
  std::int64_t parties_ = 0;
  std::int64_t count_ = 0;
  State state_ = State::filling;
};

// `async with` of a lock: awaits self.acquire(), then calls self.release().
void define_lock_context(Class* cls);

}  // namespace loopspec
