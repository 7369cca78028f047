// Semaphore and BoundedSemaphore: three algorithms, by version.
#include <fmt/format.h>

#include "reference/asyncio_classes.hpp"
#include "reference/coroutines.hpp"
#include "reference/locks.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

bool flagged() {
  return semantics().semaphore_turns == SemaphoreTurns::scheduled_flag;
}

}  // namespace

bool Semaphore::initialise(const Value& value, const Value& loop) {
  const std::optional<std::int64_t> n = as_int64(value);
  if (!n) {
    const int negative = compare_numbers(value, Value::small_int(0), CompareOp::lt);
    if (negative >= 0) raise_type_error("a Semaphore counts in int, not {}", value);
    return false;
  }
  if (*n < 0) {
    raise(classes.ValueError, "Semaphore initial value must be >= 0");
    return false;
  }
  value_ = bound_ = *n;
  return bind_at_start(loop);
}

int Semaphore::locked() const {
  if (value_ == 0 || flagged()) return value_ == 0 ? 1 : 0;
  const int nobody = waiters_.all_cancelled();
  return nobody < 0 ? -1 : 1 - nobody;
}

Ref<Coroutine> Semaphore::acquire() {
  const Ref<Semaphore> self(this);
  return flagged() ? acquire_flagged(self).named("Semaphore.acquire")
                   : acquire_reserved(self).named("Semaphore.acquire");
}

// A woken waiter counts only when it runs; until then the flag keeps everybody else from waking or
// taking.
CoroutineRef Semaphore::acquire_flagged(Ref<Semaphore> self) {
  while (self->wakeup_scheduled_ || self->value_ <= 0) {
    const Value loop = self->bound_loop();
    const Value future = loop ? loop_create_future(loop) : Value();
    if (!future) co_return Value();
    self->waiters_.add(future);
    const Value woken = co_await awaiting(future);
    if (!woken) {
      if (pending_is(classes.CancelledError)) {
        PendingSaved saved;
        if (self->wake_up_next() < 0) clear_pending();
      }
      co_return Value();
    }
    self->wakeup_scheduled_ = false;
  }
  --self->value_;
  co_return Value::true_();
}

// The unit is taken from the counter at the wake-up, on behalf of the one who is woken.
CoroutineRef Semaphore::acquire_reserved(Ref<Semaphore> self) {
  const int locked = self->locked();
  if (locked < 0) co_return Value();
  if (locked == 0) {
    --self->value_;
    co_return Value::true_();
  }
  const Value loop = self->bound_loop();
  const Value future = loop ? loop_create_future(loop) : Value();
  if (!future) co_return Value();
  self->waiters_.add(future);
  const Value woken = co_await awaiting(future);
  self->waiters_.remove(future);
  const bool all = semantics().semaphore_turns == SemaphoreTurns::reserved_all;
  if (!woken) {
    const bool cancelled = pending_is(classes.CancelledError);
    PendingSaved saved;
    const bool settled =
        (!cancelled || self->settle_cancelled(future)) && (!all || self->wake_up_fitting());
    if (!settled) clear_pending();
    co_return Value();
  }
  if (all) co_return self->wake_up_fitting() ? Value::true_() : Value();
  if (self->value_ > 0 && self->wake_up_next() < 0) co_return Value();
  co_return Value::true_();
}

// A waiter is cancelled after it was woken: what was reserved for it goes back.
bool Semaphore::settle_cancelled(const Value& future) {
  const bool all = semantics().semaphore_turns == SemaphoreTurns::reserved_all;
  const int cancelled = future_cancelled(future);
  if (cancelled != 0) return cancelled == 1;
  if (all && future_done(future) != 1) return true;
  ++value_;
  return all || wake_up_next() >= 0;
}

bool Semaphore::wake_up_fitting() {
  while (value_ > 0) {
    const int woke = wake_up_next();
    if (woke <= 0) return woke == 0;
  }
  return true;
}

int Semaphore::wake_up_next() {
  if (flagged()) {
    while (!waiters_.empty()) {
      const Value first = waiters_.pop();
      const int done = future_done(first);
      if (done < 0) return -1;
      if (done == 1) continue;
      if (!future_set_result(first, Value::none())) return -1;
      wakeup_scheduled_ = true;
      return 1;
    }
    return 0;
  }
  const std::deque<Value> all = waiters_.all();
  for (const Value& future : all) {
    const int done = future_done(future);
    if (done == 1) continue;
    if (done < 0) return -1;
    --value_;
    return future_set_result(future, Value::true_()) ? 1 : -1;
  }
  return 0;
}

bool Semaphore::release() {
  if (bounded && value_ >= bound_) {
    raise(classes.ValueError, "BoundedSemaphore released too many times");
    return false;
  }
  ++value_;
  return wake_up_next() >= 0;
}

void Semaphore::visit(Visitor& visitor) {
  LoopBound::visit(visitor);
  waiters_.visit(visitor);
}

void Semaphore::clear() {
  LoopBound::clear();
  waiters_.clear();
}

namespace {

Semaphore* self_of(const Value& v) {
  return v.as<Semaphore>();
}
Value none_if(bool ok) {
  return ok ? Value::none() : Value();
}

Value init(Value* a) {
  return none_if(self_of(a[0])->initialise(a[1], Value()));
}
Value init_with_loop(Value* a) {
  return none_if(self_of(a[0])->initialise(a[1], a[2]));
}

Value locked(Value* a) {
  const int flag = self_of(a[0])->locked();
  return flag < 0 ? Value() : Value::boolean(flag == 1);
}

Value semaphore_repr(const Value& self) {
  const Semaphore* semaphore = self_of(self);
  const int is_locked = semaphore->locked();
  if (is_locked < 0) return Value();
  std::string extra =
      is_locked == 1 ? "locked" : fmt::format("unlocked, value:{}", semaphore->value().small_int());
  if (!semaphore->waiters().empty())
    extra += fmt::format(", waiters:{}", semaphore->waiters().size());
  return make_str(fmt::format("<{} [{}]>", plain_description(self), extra));
}

void define_init(Class* cls) {
  if (since(11)) {
    define_methods(cls, {{"__init__(self, value=1)", init}});
  } else {
    define_methods(cls, {{"__init__(self, value=1, *, loop=?)", init_with_loop}});
  }
  use_methods_as_slots(cls, {"__init__"});
}

}  // namespace

void define_semaphore_classes(AsyncioClasses& c) {
  c.Semaphore = Class::builtin("Semaphore", classes.object, "asyncio.locks");
  c.Semaphore->slots.create = [](Class* cls, const Args&) { return Value(make<Semaphore>(cls)); };
  c.Semaphore->slots.repr = semaphore_repr;
  define_init(c.Semaphore);
  define_lock_context(c.Semaphore);
  define_async_methods(
      c.Semaphore, {{"acquire(self)", [](Value* a) -> Value { return self_of(a[0])->acquire(); }}});
  define_methods(c.Semaphore,
                 {{"release(self)", [](Value* a) { return none_if(self_of(a[0])->release()); }},
                  {"locked(self)", locked}});
  define_attributes(
      c.Semaphore,
      {{"_value", [](const Value& self) { return self_of(self)->value(); }},
       {"_loop", [](const Value& self) { return self_of(self)->loop(); }},
       {"_waiters", [](const Value& self) { return self_of(self)->waiters().list(); }}});

  c.BoundedSemaphore = Class::builtin("BoundedSemaphore", c.Semaphore, "asyncio.locks");
  c.BoundedSemaphore->slots.create = [](Class* cls, const Args&) {
    Ref<Semaphore> semaphore = make<Semaphore>(cls);
    semaphore->bounded = true;
    return Value(semaphore);
  };
  define_init(c.BoundedSemaphore);
}

}  // namespace loopspec
