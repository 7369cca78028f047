// Barrier: a condition with the states filling, draining, resetting, broken.
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

// rule: barrier.parties
bool Barrier::initialise(const Value& parties) {
  const int too_few = compare_numbers(parties, Value::small_int(1), CompareOp::lt);
  if (too_few != 0) {
    if (too_few > 0)
      raise(classes.ValueError, semantics().barrier_parties_at_least_one_text
                                    ? "parties must be >= 1"
                                    : "parties must be > 0");
    return false;
  }
  condition_ = Condition::create();
  parties_ = as_int64(parties).value_or(1);
  return static_cast<bool>(condition_);
}

const char* Barrier::state_text() const noexcept {
  switch (state_) {
    case State::filling:
      return "filling";
    case State::draining:
      return "draining";
    case State::resetting:
      return "resetting";
    case State::broken:
      break;
  }
  return "broken";
}

// Predicates of the condition.
Value Barrier::is_open(std::span<Value> held, const Args&) {
  const State state = held[0].as<Barrier>()->state_;
  return Value::boolean(state != State::draining && state != State::resetting);
}

Value Barrier::is_over(std::span<Value> held, const Args&) {
  return Value::boolean(held[0].as<Barrier>()->state_ != State::filling);
}

// The last one out of the barrier lets newcomers in.
bool Barrier::leave() {
  --count_;
  if (count_ != 0) return true;
  if (state_ == State::resetting || state_ == State::draining) state_ = State::filling;
  return condition_->notify_all();
}

// With the condition's lock held: what one party does, from the door to the other side. Its index;
// null: raised.
CoroutineRef Barrier::turn(Ref<Barrier> self) {
  const Value open = make_closure("Barrier._block.<locals>.<lambda>", is_open, {Value(self)});
  const Value entering = self->condition_->wait_for(open);
  const Value entered = co_await awaiting(entering);
  if (!entered) co_return Value();
  if (self->state_ == State::broken)
    co_return loopspec::raise(asyncio_classes.BrokenBarrierError, "Barrier aborted");
  const std::int64_t index = self->count_++;
  Value passed = Value::none();
  if (index + 1 == self->parties_) {
    self->state_ = State::draining;
    if (!self->condition_->notify_all()) passed = Value();
  } else {
    const Value over = make_closure("Barrier._wait.<locals>.<lambda>", is_over, {Value(self)});
    const Value waiting = self->condition_->wait_for(over);
    passed = co_await awaiting(waiting);
    if (passed && (self->state_ == State::broken || self->state_ == State::resetting))
      passed = loopspec::raise(asyncio_classes.BrokenBarrierError, "Abort or reset of barrier");
  }
  if (passed) co_return self->leave() ? make_int(index) : Value();
  PendingSaved saved;
  if (!self->leave()) clear_pending();
  co_return Value();
}

CoroutineRef Barrier::wait_body(Ref<Barrier> self) {
  const Value acquiring = self->condition_->acquire();
  if (!acquiring) co_return Value();
  const Value acquired = co_await awaiting(acquiring);
  if (!acquired) co_return Value();
  const Value passing = turn(self).named("Barrier.wait");
  const Value index = co_await awaiting(passing);
  if (index) co_return self->condition_->release() ? index : Value();
  PendingSaved saved;
  if (!self->condition_->release()) clear_pending();
  co_return Value();
}

CoroutineRef Barrier::change(Ref<Barrier> self, bool abort) {
  const Value acquiring = self->condition_->acquire();
  if (!acquiring) co_return Value();
  const Value acquired = co_await awaiting(acquiring);
  if (!acquired) co_return Value();
  if (abort) {
    self->state_ = State::broken;
  } else {
    self->state_ = self->count_ > 0 ? State::resetting : State::filling;
  }
  const bool notified = self->condition_->notify_all();
  co_return self->condition_->release() && notified ? Value::none() : Value();
}

Ref<Coroutine> Barrier::wait() {
  return wait_body(Ref<Barrier>(this)).named("Barrier.wait");
}
Ref<Coroutine> Barrier::reset() {
  return change(Ref<Barrier>(this), false).named("Barrier.reset");
}
Ref<Coroutine> Barrier::abort() {
  return change(Ref<Barrier>(this), true).named("Barrier.abort");
}

void Barrier::visit(Visitor& visitor) {
  LoopBound::visit(visitor);
  if (condition_) visitor.visit(condition_);
}

void Barrier::clear() {
  LoopBound::clear();
}

namespace {

Barrier* self_of(const Value& v) {
  return v.as<Barrier>();
}

CoroutineRef aenter(Value self) {
  const Value waiting = call_method(self, intern("wait"));
  if (!waiting) co_return Value();
  Value index = co_await awaiting(waiting);
  co_return index;
}

CoroutineRef aexit() {
  co_return Value::none();
}

Value init(Value* a) {
  return self_of(a[0])->initialise(a[1]) ? Value::none() : Value();
}

Value barrier_repr(const Value& self) {
  const Barrier* barrier = self_of(self);
  std::string extra = barrier->state_text();
  if (!barrier->broken())
    extra += fmt::format(", waiters:{}/{}", barrier->waiting(), barrier->parties());
  return make_str(fmt::format("<{} [{}]>", plain_description(self), extra));
}

}  // namespace

void define_barrier_classes(AsyncioClasses& c) {
  c.Barrier = Class::builtin("Barrier", classes.object, "asyncio.locks");
  c.Barrier->slots.create = [](Class* cls, const Args&) { return Value(make<Barrier>(cls)); };
  c.Barrier->slots.repr = barrier_repr;
  define_methods(c.Barrier, {{"__init__(self, parties)", init}});
  use_methods_as_slots(c.Barrier, {"__init__"});
  define_async_methods(
      c.Barrier, {{"wait(self)", [](Value* a) -> Value { return self_of(a[0])->wait(); }},
                  {"reset(self)", [](Value* a) -> Value { return self_of(a[0])->reset(); }},
                  {"abort(self)", [](Value* a) -> Value { return self_of(a[0])->abort(); }},
                  {"__aenter__(self)",
                   [](Value* a) -> Value { return aenter(a[0]).named("Barrier.__aenter__"); }},
                  {"__aexit__(self, *args)",
                   [](Value*) -> Value { return aexit().named("Barrier.__aexit__"); }}});
  define_attributes(
      c.Barrier,
      {{"parties", [](const Value& self) { return make_int(self_of(self)->parties()); }},
       {"n_waiting", [](const Value& self) { return make_int(self_of(self)->waiting()); }},
       {"broken", [](const Value& self) { return Value::boolean(self_of(self)->broken()); }},
       {"_count", [](const Value& self) { return make_int(self_of(self)->waiting()); }}});
}

}  // namespace loopspec
