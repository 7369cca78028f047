// Condition.
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

Lock* plain_lock(const Value& v) {
  Object* object = v.object();
  return object != nullptr && object->cls() == asyncio_classes.Lock ? static_cast<Lock*>(object)
                                                                    : nullptr;
}

}  // namespace

Ref<Condition> Condition::create() {
  Ref<Condition> condition = make<Condition>(asyncio_classes.Condition);
  if (!condition->initialise(Value::none(), Value())) return nullptr;
  return condition;
}

bool Condition::initialise(const Value& lock, const Value& loop) {
  if (!bind_at_start(loop)) return false;
  lock_ = lock;
  if (lock_.is_none()) lock_ = Lock::create();
  if (!lock_) return false;
  if (semantics().sync_binding_constructor) {
    const Value its = get_attribute(lock_, intern("_loop"));
    if (!its) return false;
    if (!its.same(this->loop())) {
      raise(classes.ValueError, "loop argument must agree with lock");
      return false;
    }
  }
  for (const char* name : {"locked", "acquire", "release"}) {
    const Value method = get_attribute(lock_, intern(name));
    if (!method || !set_attribute(Value(this), intern(name), method)) return false;
  }
  return true;
}

int Condition::locked() const {
  if (const Lock* lock = plain_lock(lock_)) return lock->locked() ? 1 : 0;
  return truth_or_raised(call_method(lock_, intern("locked")));
}

Value Condition::acquire() {
  if (Lock* lock = plain_lock(lock_)) return lock->acquire();
  return call_method(lock_, intern("acquire"));
}

bool Condition::release() {
  if (Lock* lock = plain_lock(lock_)) return lock->release();
  return static_cast<bool>(call_method(lock_, intern("release")));
}

Ref<Coroutine> Condition::wait() {
  return wait_body(Ref<Condition>(this)).named("Condition.wait");
}
Ref<Coroutine> Condition::wait_for(const Value& predicate) {
  return wait_for_body(Ref<Condition>(this), predicate).named("Condition.wait_for");
}

// Waits on the future while it is in the queue. True; null: raised.
CoroutineRef Condition::wait_notified(Ref<Condition> self, Value future) {
  self->waiters_.add(future);
  const Value woken = co_await awaiting(future);
  self->waiters_.remove(future);
  co_return woken ? Value::true_() : Value();
}

// Takes the lock again, whatever cancellations come meanwhile. None: there were none; null: the
// CancelledError to raise.
CoroutineRef Condition::acquire_again(Ref<Condition> self) {
  Ref<Exception> cancelled;
  while (true) {
    const Value acquiring = self->acquire();
    if (!acquiring) co_return Value();
    const Value acquired = co_await awaiting(acquiring);
    if (acquired) break;
    if (!pending_is(classes.CancelledError)) co_return Value();
    cancelled = take_pending();
  }
  if (!cancelled) co_return Value::none();
  if (semantics().condition_notify_passed_on) co_return loopspec::raise(std::move(cancelled));
  co_return loopspec::raise(classes.CancelledError);
}

CoroutineRef Condition::wait_body(Ref<Condition> self) {
  const int locked = self->locked();
  if (locked < 0) co_return Value();
  if (locked == 0)
    co_return loopspec::raise(classes.RuntimeError, "cannot wait on un-acquired lock");
  const bool future_first = semantics().condition_notify_passed_on;
  Value loop = future_first ? self->bound_loop() : Value();
  Value future = loop ? loop_create_future(loop) : Value();
  if (future_first && !future) co_return Value();
  if (!self->release()) co_return Value();
  if (!future_first) {
    loop = self->bound_loop();
    future = loop ? loop_create_future(loop) : Value();
  }
  Value result;
  if (future) {
    const Value notified = wait_notified(self, future).named("Condition.wait");
    result = co_await awaiting(notified);
  }
  Ref<Exception> error = result ? Ref<Exception>() : take_pending();
  Value again;
  {
    std::optional<Handling> handling;
    if (error) handling.emplace(error);
    const Value acquiring = acquire_again(self).named("Condition.wait");
    again = co_await awaiting(acquiring);
  }
  if (again && error) reraise(std::move(error));
  if (again && result) co_return result;
  if (semantics().condition_notify_passed_on) {
    PendingSaved saved;
    if (!self->wake(1)) clear_pending();
  }
  co_return Value();
}

CoroutineRef Condition::wait_for_body(Ref<Condition> self, Value predicate) {
  Value result = call(predicate);
  while (result) {
    const int holds = truth(result);
    if (holds < 0) co_return Value();
    if (holds == 1) co_return result;
    const Value waiting =
        self->cls()->is_builtin() ? Value(self->wait()) : call_method(Value(self), intern("wait"));
    if (!waiting) co_return Value();
    const Value woken = co_await awaiting(waiting);
    if (!woken) co_return Value();
    result = call(predicate);
  }
  co_return Value();
}

bool Condition::wake(std::int64_t n) {
  const std::deque<Value> all = waiters_.all();
  for (const Value& future : all) {
    if (n <= 0) break;
    const int done = future_done(future);
    if (done == 1) continue;
    if (done < 0 || !future_set_result(future, Value::false_())) return false;
    --n;
  }
  return true;
}

bool Condition::notify(std::int64_t n) {
  const int is_locked = locked();
  if (is_locked == 0) raise(classes.RuntimeError, "cannot notify on un-acquired lock");
  return is_locked == 1 && wake(n);
}

void Condition::visit(Visitor& visitor) {
  LoopBound::visit(visitor);
  if (lock_) visitor.visit(lock_);
  waiters_.visit(visitor);
}

void Condition::clear() {
  LoopBound::clear();
  waiters_.clear();
}

namespace {

Condition* self_of(const Value& v) {
  return v.as<Condition>();
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

Value notify(Value* a) {
  const std::optional<std::int64_t> n = as_int64(a[1]);
  if (!n) return raise_type_error("'>=' not supported between instances of 'int' and '{}'", a[1]);
  return none_if(self_of(a[0])->notify(*n));
}

Value notify_all(Value* a) {
  if (class_of(a[0])->is_builtin()) return none_if(self_of(a[0])->notify_all());
  const auto count = static_cast<std::int64_t>(self_of(a[0])->waiters().size());
  return call_method(a[0], intern("notify"), {make_int(count)});
}

Value condition_repr(const Value& self) {
  const Condition* condition = self_of(self);
  const int locked = condition->locked();
  if (locked < 0) return Value();
  const std::size_t waiting = condition->waiters().size();
  return make_str(fmt::format("<{} [{}{}]>", plain_description(self),
                              locked == 1 ? "locked" : "unlocked",
                              waiting == 0 ? std::string() : fmt::format(", waiters:{}", waiting)));
}

}  // namespace

void define_condition_classes(AsyncioClasses& c) {
  c.Condition = Class::builtin("Condition", classes.object, "asyncio.locks");
  c.Condition->slots.create = [](Class* cls, const Args&) { return Value(make<Condition>(cls)); };
  c.Condition->slots.repr = condition_repr;
  if (since(11)) {
    define_methods(c.Condition, {{"__init__(self, lock=None)", init}});
  } else {
    define_methods(c.Condition, {{"__init__(self, lock=None, *, loop=?)", init_with_loop}});
  }
  use_methods_as_slots(c.Condition, {"__init__"});
  define_lock_context(c.Condition);
  define_async_methods(c.Condition,
                       {{"wait(self)", [](Value* a) -> Value { return self_of(a[0])->wait(); }},
                        {"wait_for(self, predicate)",
                         [](Value* a) -> Value { return self_of(a[0])->wait_for(a[1]); }}});
  define_methods(c.Condition, {{"notify(self, n=1)", notify}, {"notify_all(self)", notify_all}});
  define_attributes(
      c.Condition,
      {{"_lock", [](const Value& self) { return self_of(self)->lock(); }},
       {"_loop", [](const Value& self) { return self_of(self)->loop(); }},
       {"_waiters", [](const Value& self) { return self_of(self)->waiters().list(); }}});
}

}  // namespace loopspec
