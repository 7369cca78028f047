#include "reference/timeouts.hpp"

#include <fmt/format.h>

#include "reference/asyncio_classes.hpp"
#include "reference/coroutines.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"
#include "reference/tasks.hpp"

namespace loopspec {

Ref<Timeout> Timeout::create(const Value& when) {
  Ref<Timeout> made = make<Timeout>(asyncio_classes.Timeout);
  made->when = when;
  return made;
}

const char* Timeout::state_text() const noexcept {
  switch (state_) {
    case State::created:
      return "created";
    case State::entered:
      return "active";
    case State::expiring:
      return "expiring";
    case State::expired:
      return "expired";
    case State::exited:
      break;
  }
  return "finished";
}

std::string Timeout::description() const {
  if (state_ != State::entered) return state_text();
  const Value rounded =
      when.is_none() ? when : call_method(when, intern("__round__"), {Value::small_int(3)});
  if (!rounded) clear_pending();
  return fmt::format("{}] when={}", state_text(), safe_repr(rounded ? rounded : when));
}

// rule: timeout.misuse
// rule: timeout.cancelling-task
bool Timeout::enter() {
  if (semantics().timeout_checks_entered && state_ != State::created) {
    raise(classes.RuntimeError, "Timeout has already been entered");
    return false;
  }
  const Value loop = get_running_loop();
  if (!loop) return false;
  const Value task = current_task(loop);
  if (!semantics().timeout_checks_entered) state_ = State::entered;
  if (!task) {
    if (semantics().timeout_asks_before_checking) {
      raise(classes.AttributeError, "'NoneType' object has no attribute 'cancelling'");
    } else {
      raise(classes.RuntimeError, "Timeout should be used inside a task");
    }
    return false;
  }
  state_ = State::entered;
  task_ = task;
  if (semantics().timeout_compares_cancelling) {
    cancelling_ = task_cancelling(task);
    if (cancelling_ < 0) return false;
  }
  return reschedule(when);
}

void Timeout::cancel_handle() {
  const Value handle = std::exchange(handle_, Value());
  if (!handle) return;
  if (!call_method(handle, intern("cancel"))) clear_pending();
}

// rule: timeout.reschedule
// rule: timeout.deadline.past
bool Timeout::reschedule(const Value& new_when) {
  if (state_ == State::created) {
    if (semantics().timeout_checks_entered) {
      raise(classes.RuntimeError, "Timeout has not been entered");
    } else {
      raise(classes.AssertionError);
    }
    return false;
  }
  if (state_ != State::entered) {
    raise(classes.RuntimeError, fmt::format("Cannot change state of {} Timeout", state_text()));
    return false;
  }
  when = new_when;
  cancel_handle();
  if (when.is_none()) return true;
  const Value loop = get_running_loop();
  const Value now = loop ? loop_time(loop) : Value();
  if (!now) return false;
  const int past = compare_numbers(when, now, CompareOp::le);
  const Value callback = past < 0 ? Value() : get_attribute(Value(this), intern("_on_timeout"));
  if (!callback) return false;
  handle_ = past == 1 ? loop_call_soon(loop, callback, {}, Value())
                      : loop_call_at(loop, when, callback, {});
  return static_cast<bool>(handle_);
}

// rule: timeout.expires
bool Timeout::expire() {
  if (state_ != State::entered) {
    raise(classes.AssertionError);
    return false;
  }
  if (future_cancel(task_) < 0) return false;
  state_ = State::expiring;
  handle_ = Value();
  return true;
}

namespace {

// rule: timeout.other-exception
void insert_timeout_error(Exception* exception) {
  while (is_exception(exception->context)) {
    auto* context = exception->context.as<Exception>();
    if (context->cls()->is_subclass_of(classes.CancelledError)) {
      Ref<Exception> error = make_exception(classes.BuiltinTimeoutError);
      error->cause = Value(context);
      error->context = Value(context);
      error->suppress_context = true;
      exception->context = Value(error);
      return;
    }
    exception = context;
  }
}

}  // namespace

// rule: timeout.nested.outer-expires
// rule: timeout.outside-cancel
// rule: timeout.cause
bool Timeout::handle_expiry(const Ref<Exception>& exception) {
  const std::int64_t left = task_uncancel(task_);
  if (left < 0) return false;
  const bool ours = semantics().timeout_compares_cancelling ? left <= cancelling_ : left == 0;
  if (!ours || !exception) return true;
  const bool splices = semantics().timeout_splices_context;
  const bool cancelled = splices ? exception->cls()->is_subclass_of(classes.CancelledError)
                                 : exception->cls() == classes.CancelledError;
  if (cancelled) {
    Ref<Exception> error = make_exception(classes.BuiltinTimeoutError);
    if (semantics().timeout_cause_set) {
      raise_from(std::move(error), exception);
    } else {
      raise(std::move(error));
    }
    return false;
  }
  if (!splices) return true;
  insert_timeout_error(exception.get());
  if (is_instance(Value(exception), classes.ExceptionGroup))
    for (const Value& one : static_cast<ExceptionGroup*>(exception.get())->exceptions->items())
      insert_timeout_error(one.as<Exception>());
  return true;
}

// rule: timeout.no-await
bool Timeout::exit(const Ref<Exception>& exception) {
  if (state_ != State::entered && state_ != State::expiring) {
    raise(classes.AssertionError);
    return false;
  }
  cancel_handle();
  if (state_ == State::expiring) {
    state_ = State::expired;
    return handle_expiry(exception);
  }
  state_ = State::exited;
  return true;
}

void Timeout::visit(Visitor& visitor) {
  Instance::visit(visitor);
  for (const Value* held : {&when, &task_, &handle_})
    if (*held) visitor.visit(*held);
}

void Timeout::clear() {
  Instance::clear();
  task_ = Value();
  handle_ = Value();
}

// rule: timeout.deadline.at-call
Value timeout(const Value& delay) {
  const Value loop = get_running_loop();
  if (!loop) return Value();
  if (delay.is_none()) return Timeout::create(delay);
  const Value now = loop_time(loop);
  const Value when = now ? add_numbers(now, delay) : Value();
  return when ? Value(Timeout::create(when)) : Value();
}

Value timeout_at(const Value& when) {
  return Timeout::create(when);
}

namespace {

Timeout* self_of(const Value& v) {
  return v.as<Timeout>();
}
Value none_if(bool ok) {
  return ok ? Value::none() : Value();
}

CoroutineRef aenter(Value self) {
  co_return self_of(self)->enter() ? self : Value();
}

CoroutineRef aexit(Value self, Value exception) {
  const Ref<Exception> given(is_exception(exception) ? exception.as<Exception>() : nullptr);
  co_return none_if(self_of(self)->exit(given));
}

Value init(Value* a) {
  self_of(a[0])->when = a[1];
  return Value::none();
}

}  // namespace

void define_timeout_classes(AsyncioClasses& c) {
  c.Timeout = Class::builtin("Timeout", classes.object, "asyncio.timeouts");
  c.Timeout->slots.create = [](Class* cls, const Args&) { return Value(make<Timeout>(cls)); };
  c.Timeout->slots.repr = [](const Value& self) {
    const std::string text = self_of(self)->description();
    return Value(
        make_str("<Timeout [" + text + (text.find(']') == std::string::npos ? "]>" : ">")));
  };
  define_methods(
      c.Timeout,
      {{"__init__(self, when)", init},
       {"when(self)", [](Value* a) { return self_of(a[0])->when; }},
       {"reschedule(self, when)",
        [](Value* a) { return none_if(self_of(a[0])->reschedule(a[1])); }},
       {"expired(self)", [](Value* a) { return Value::boolean(self_of(a[0])->expired()); }},
       {"_on_timeout(self)", [](Value* a) { return none_if(self_of(a[0])->expire()); }}});
  define_async_methods(
      c.Timeout, {{"__aenter__(self)",
                   [](Value* a) -> Value { return aenter(a[0]).named("Timeout.__aenter__"); }},
                  {"__aexit__(self, exc_type, exc_val, exc_tb)", [](Value* a) -> Value {
                     return aexit(a[0], a[2]).named("Timeout.__aexit__");
                   }}});
  use_methods_as_slots(c.Timeout, {"__init__"});
}

}  // namespace loopspec
