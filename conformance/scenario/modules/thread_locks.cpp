#include "conformance/scenario/modules/thread_locks.hpp"

#include <fmt/format.h>

#include <cmath>

#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/semantics.hpp"
#include "reference/threads.hpp"

namespace loopspec {

namespace {

// threading.TIMEOUT_MAX, and what fits nanoseconds of 64 bits.
constexpr double kLongest = 9223372036.0;
constexpr double kCountable = 9223372036.854775;

// The arguments of acquire.
struct Patience {
  bool blocking = true;
  std::optional<double> timeout;  // none: for ever
};

// False: an exception is pending.
bool is_countable(const Value& timeout, double seconds) {
  if (std::isnan(seconds)) {
    raise(classes.ValueError, "Invalid value NaN (not a number)");
  } else if (std::fabs(seconds) <= kCountable) {
    return true;
  } else if (since(11, 3) && is_float(timeout)) {
    raise(classes.OverflowError, "timestamp out of range for platform time_t");
  } else {
    raise(classes.OverflowError, since(13) ? "timestamp too large to convert to C PyTime_t"
                                           : "timestamp too large to convert to C _PyTime_t");
  }
  return false;
}

// False: an exception is pending.
bool read_patience(const Value& blocking, const Value& timeout, Patience* out) {
  const int blocks = truth(blocking);
  if (blocks < 0) return false;
  const std::optional<double> seconds = to_double(timeout);
  if (!seconds || !is_countable(timeout, *seconds)) return false;
  out->blocking = blocks == 1;
  const bool given = *seconds != -1.0;
  if (!out->blocking && given) {
    raise(classes.ValueError, "can't specify a timeout for a non-blocking call");
  } else if (given && *seconds < 0) {
    raise(classes.ValueError, since(13) ? "timeout value must be a non-negative number"
                                        : "timeout value must be positive");
  } else if (*seconds > kLongest) {
    raise(classes.OverflowError, "timeout value is too large");
  } else {
    if (given) out->timeout = *seconds;
    if (given && *seconds == 0) out->blocking = false;
    return true;
  }
  return false;
}

// Until `ready`, for the holder of the baton. Gives False when the patience ends first; null: an
// exception is pending.
Value wait_until(std::function<bool()> ready, const Patience& patience) {
  if (ready()) return Value::true_();
  if (!patience.blocking) return Value::false_();
  Wait wait{std::move(ready), std::nullopt, false};
  if (patience.timeout) wait.deadline = deadline_after(*patience.timeout);
  const Waited waited = wait_for(std::move(wait));
  return waited == Waited::raised ? Value() : Value::boolean(waited == Waited::ready);
}

ThreadLock* lock_of(const Value& v) {
  return v.as<ThreadLock>();
}
ThreadRLock* rlock_of(const Value& v) {
  return v.as<ThreadRLock>();
}

Value acquire(Value* a) {
  Patience patience;
  if (!read_patience(a[1], a[2], &patience)) return Value();
  ThreadLock* lock = lock_of(a[0]);
  const Value got = wait_until([lock] { return !lock->locked; }, patience);
  if (got && got.same(Value::true_())) lock->locked = true;
  return got;
}

Value release(Value* a) {
  if (!lock_of(a[0])->locked) return raise(classes.RuntimeError, "release unlocked lock");
  lock_of(a[0])->locked = false;
  return Value::none();
}

Value enter(Value* a) {
  Value arguments[] = {a[0], Value::true_(), Value::small_int(-1)};
  return acquire(arguments);
}

Value lock_repr(const Value& self) {
  return make_str(fmt::format("<{} _thread.lock object at {}>",
                              lock_of(self)->locked ? "locked" : "unlocked",
                              static_cast<const void*>(self.object())));
}

Value acquire_again(Value* a) {
  Patience patience;
  if (!read_patience(a[1], a[2], &patience)) return Value();
  ThreadRLock* lock = rlock_of(a[0]);
  if (!lock->is_mine()) {
    const Value got = wait_until([lock] { return lock->count == 0; }, patience);
    if (!got || got.same(Value::false_())) return got;
    lock->owner = thread_number();
  }
  ++lock->count;
  return Value::true_();
}

Value not_acquired() {
  return raise(classes.RuntimeError, "cannot release un-acquired lock");
}

Value release_once(Value* a) {
  if (!rlock_of(a[0])->is_mine()) return not_acquired();
  --rlock_of(a[0])->count;
  return Value::none();
}

Value enter_again(Value* a) {
  Value arguments[] = {a[0], Value::true_(), Value::small_int(-1)};
  return acquire_again(arguments);
}

// For a condition: lets go however often it is held, and takes it back.
Value release_save(Value* a) {
  ThreadRLock* lock = rlock_of(a[0]);
  if (lock->count == 0) return not_acquired();
  return make_tuple(
      {make_int(std::exchange(lock->count, 0)), make_int(static_cast<std::int64_t>(lock->owner))});
}

Value acquire_restore(Value* a) {
  ThreadRLock* lock = rlock_of(a[0]);
  if (!wait_until([lock] { return lock->count == 0; }, Patience())) return Value();
  const auto& saved = a[1].as<Tuple>()->items();
  lock->count = as_int64(saved[0]).value_or(0);
  lock->owner = static_cast<std::uint64_t>(as_int64(saved[1]).value_or(0));
  return Value::none();
}

Value rlock_repr(const Value& self) {
  const ThreadRLock* lock = rlock_of(self);
  return make_str(fmt::format("<{} _thread.RLock object owner={} count={} at {}>",
                              lock->count != 0 ? "locked" : "unlocked",
                              lock->count != 0 ? lock->owner + 1 : 0, lock->count,
                              static_cast<const void*>(self.object())));
}

Class* define_lock() {
  Class* cls = Class::builtin("lock", classes.object, "_thread");
  cls->slots.create = [](Class* c, const Args&) { return Value(make<ThreadLock>(c)); };
  cls->slots.repr = lock_repr;
  define_methods(
      cls, {{"C acquire(self, blocking=True, timeout=-1)", acquire},
            {"C release(self, /)", release},
            {"C locked(self, /)", [](Value* a) { return Value::boolean(lock_of(a[0])->locked); }},
            {"C __enter__(self, /)", enter},
            {"C __exit__(self, *args)", release}});
  return cls;
}

Class* define_rlock() {
  Class* cls = Class::builtin("RLock", classes.object, "_thread");
  cls->slots.create = [](Class* c, const Args&) { return Value(make<ThreadRLock>(c)); };
  cls->slots.repr = rlock_repr;
  define_methods(
      cls,
      {{"C acquire(self, blocking=True, timeout=-1)", acquire_again},
       {"C locked(self, /)", [](Value* a) { return Value::boolean(rlock_of(a[0])->count > 0); }},
       {"C release(self, /)", release_once},
       {"C __enter__(self, /)", enter_again},
       {"C __exit__(self, *args)", release_once},
       {"C _is_owned(self, /)", [](Value* a) { return Value::boolean(rlock_of(a[0])->is_mine()); }},
       {"C _recursion_count(self, /)",
        [](Value* a) { return make_int(rlock_of(a[0])->is_mine() ? rlock_of(a[0])->count : 0); }},
       {"C _release_save(self, /)", release_save},
       {"C _acquire_restore(self, state, /)", acquire_restore}});
  return cls;
}

}  // namespace

bool ThreadRLock::is_mine() const noexcept {
  return count > 0 && owner == thread_number();
}

const ThreadLockClasses& thread_lock_classes() {
  static const ThreadLockClasses made = [] {
    const ThreadLockClasses all{define_lock(), define_rlock()};
    finish_builtin_classes();
    return all;
  }();
  return made;
}

}  // namespace loopspec
