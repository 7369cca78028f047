// Lock and Event.
#include "reference/locks.hpp"

#include <fmt/format.h>

#include "reference/asyncio_classes.hpp"
#include "reference/coroutines.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

// ---- Lock

Ref<Lock> Lock::create() {
  Ref<Lock> lock = make<Lock>(asyncio_classes.Lock);
  if (!lock->bind_at_start(Value())) return nullptr;
  return lock;
}

Ref<Coroutine> Lock::acquire() {
  return acquire_body(Ref<Lock>(this)).named("Lock.acquire");
}

// rule: lock.acquire.free
// rule: lock.acquire.no-barging
// rule: lock.cancel.passes-on
CoroutineRef Lock::acquire_body(Ref<Lock> self) {
  if (!self->locked_) {
    const int nobody = self->waiters_.all_cancelled();
    if (nobody < 0) co_return Value();
    if (nobody == 1) {
      self->locked_ = true;
      co_return Value::true_();
    }
  }
  self->waited_for_ = true;
  const Value loop = self->bound_loop();
  const Value future = loop ? loop_create_future(loop) : Value();
  if (!future) co_return Value();
  self->waiters_.add(future);
  const Value woken = co_await awaiting(future);
  self->waiters_.remove(future);
  if (!woken) {
    if (pending_is(classes.CancelledError) && !self->locked_) {
      PendingSaved saved;
      if (!self->wake_up_first()) clear_pending();
    }
    co_return Value();
  }
  self->locked_ = true;
  co_return Value::true_();
}

// rule: lock.release.fifo
// rule: lock.release.unlocked
bool Lock::release() {
  if (!locked_) {
    raise(classes.RuntimeError, "Lock is not acquired.");
    return false;
  }
  locked_ = false;
  return wake_up_first();
}

bool Lock::wake_up_first() {
  if (waiters_.empty()) return true;
  const Value first = waiters_.all().front();
  const int done = future_done(first);
  return done == 1 || (done == 0 && future_set_result(first, Value::true_()));
}

void Lock::visit(Visitor& visitor) {
  LoopBound::visit(visitor);
  waiters_.visit(visitor);
}

void Lock::clear() {
  LoopBound::clear();
  waiters_.clear();
}

// ---- Event

Ref<Event> Event::create(const Value& loop) {
  Ref<Event> event = make<Event>(asyncio_classes.Event);
  if (!event->bind_at_start(loop)) return nullptr;
  return event;
}

Ref<Coroutine> Event::wait() {
  return wait_body(Ref<Event>(this)).named("Event.wait");
}

// rule: event.wait.set-already
CoroutineRef Event::wait_body(Ref<Event> self) {
  if (self->value_) co_return Value::true_();
  const Value loop = self->bound_loop();
  const Value future = loop ? loop_create_future(loop) : Value();
  if (!future) co_return Value();
  self->waiters_.add(future);
  const Value woken = co_await awaiting(future);
  self->waiters_.remove(future);
  co_return woken ? Value::true_() : Value();
}

// rule: event.set.wakes-all
// rule: event.clear.too-late
bool Event::set() {
  if (value_) return true;
  value_ = true;
  const std::deque<Value> all = waiters_.all();
  for (const Value& future : all) {
    const int done = future_done(future);
    if (done < 0 || (done == 0 && !future_set_result(future, Value::true_()))) return false;
  }
  return true;
}

void Event::visit(Visitor& visitor) {
  LoopBound::visit(visitor);
  waiters_.visit(visitor);
}

void Event::clear() {
  LoopBound::clear();
  waiters_.clear();
}

// ---- the classes

namespace {

Value none_if(bool ok) {
  return ok ? Value::none() : Value();
}
Lock* lock_of(const Value& v) {
  return v.as<Lock>();
}
Event* event_of(const Value& v) {
  return v.as<Event>();
}

CoroutineRef aenter(Value self) {
  const Value acquiring = call_method(self, intern("acquire"));
  if (!acquiring) co_return Value();
  const Value acquired = co_await awaiting(acquiring);
  co_return acquired ? Value::none() : Value();
}

CoroutineRef aexit(Value self) {
  co_return call_method(self, intern("release")) ? Value::none() : Value();
}

std::string waiting_text(const Waiters& waiters) {
  return waiters.empty() ? std::string() : fmt::format(", waiters:{}", waiters.size());
}

Value lock_repr(const Value& self) {
  const Lock* lock = lock_of(self);
  return make_str(fmt::format("<{} [{}{}]>", plain_description(self),
                              lock->locked() ? "locked" : "unlocked",
                              waiting_text(lock->waiters())));
}

Value event_repr(const Value& self) {
  const Event* event = event_of(self);
  return make_str(fmt::format("<{} [{}{}]>", plain_description(self),
                              event->is_set() ? "set" : "unset", waiting_text(event->waiters())));
}

Value init_without_loop(Value* a) {
  return none_if(a[0].as<LoopBound>()->bind_at_start(Value()));
}
Value init_with_loop(Value* a) {
  return none_if(a[0].as<LoopBound>()->bind_at_start(a[1]));
}

// Without parameters; 3.9 and 3.10 know `loop`.
void define_plain_init(Class* cls) {
  if (since(11)) {
    define_methods(cls, {{"__init__(self)", init_without_loop}});
  } else {
    define_methods(cls, {{"__init__(self, *, loop=?)", init_with_loop}});
  }
  use_methods_as_slots(cls, {"__init__"});
}

}  // namespace

void define_lock_context(Class* cls) {
  define_async_methods(
      cls,
      {{"__aenter__(self)",
        [](Value* a) -> Value { return aenter(a[0]).named("_ContextManagerMixin.__aenter__"); }},
       {"__aexit__(self, exc_type, exc, tb)",
        [](Value* a) -> Value { return aexit(a[0]).named("_ContextManagerMixin.__aexit__"); }}});
}

void define_lock_classes(AsyncioClasses& c) {
  c.Lock = Class::builtin("Lock", classes.object, "asyncio.locks");
  c.Lock->slots.create = [](Class* cls, const Args&) { return Value(make<Lock>(cls)); };
  c.Lock->slots.repr = lock_repr;
  define_plain_init(c.Lock);
  define_lock_context(c.Lock);
  define_async_methods(
      c.Lock, {{"acquire(self)", [](Value* a) -> Value { return lock_of(a[0])->acquire(); }}});
  define_methods(
      c.Lock, {{"release(self)", [](Value* a) { return none_if(lock_of(a[0])->release()); }},
               {"locked(self)", [](Value* a) { return Value::boolean(lock_of(a[0])->locked()); }}});
  define_attributes(
      c.Lock,
      {{"_locked", [](const Value& self) { return Value::boolean(lock_of(self)->locked()); }},
       {"_loop", [](const Value& self) { return lock_of(self)->loop(); }},
       {"_waiters", [](const Value& self) {
          return lock_of(self)->waited_for() ? lock_of(self)->waiters().list() : Value::none();
        }}});

  c.Event = Class::builtin("Event", classes.object, "asyncio.locks");
  c.Event->slots.create = [](Class* cls, const Args&) { return Value(make<Event>(cls)); };
  c.Event->slots.repr = event_repr;
  define_plain_init(c.Event);
  define_async_methods(c.Event,
                       {{"wait(self)", [](Value* a) -> Value { return event_of(a[0])->wait(); }}});
  define_methods(c.Event, {{"set(self)", [](Value* a) { return none_if(event_of(a[0])->set()); }},
                           {"clear(self)",
                            [](Value* a) {
                              event_of(a[0])->unset();
                              return Value::none();
                            }},
                           {"is_set(self)",
                            [](Value* a) { return Value::boolean(event_of(a[0])->is_set()); }}});
  define_attributes(
      c.Event,
      {{"_value", [](const Value& self) { return Value::boolean(event_of(self)->is_set()); }},
       {"_loop", [](const Value& self) { return event_of(self)->loop(); }},
       {"_waiters", [](const Value& self) { return event_of(self)->waiters().list(); }}});
}

}  // namespace loopspec
