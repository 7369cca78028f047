// The classes Future and FutureIter as programs see them.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "reference/asyncio_classes.hpp"
#include "reference/format_helpers.hpp"
#include "reference/futures.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/subscript.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

FutureCore* self_of(const Value& v) {
  return v.as<FutureCore>();
}
Value none_if(bool ok) {
  return ok ? Value::none() : Value();
}
Value boolean_if(int flag) {
  return flag < 0 ? Value() : Value::boolean(flag == 1);
}

Value future_init(Value* a) {
  return none_if(self_of(a[0])->initialise(a[1]));
}

Value future_repr(const Value& self) {
  if (!self_of(self)->ready_to_use()) {
    clear_pending();
    return make_str(fmt::format("<{} pending>", class_of(self)->name()));
  }
  ReprGuard guard(self.object());
  if (guard.recursive()) return make_str("...");
  return make_str(
      fmt::format("<{} {}>", class_of(self)->name(), fmt::join(self_of(self)->description(), " ")));
}

Value future_await(const Value& self) {
  if (!self_of(self)->ready_to_use()) return Value();
  return make<FutureIter>(Ref<FutureCore>(self_of(self)));
}

Value get_loop(Value* a) {
  return self_of(a[0])->ready_to_use() ? self_of(a[0])->loop() : Value();
}

Value get_blocking(const Value& self) {
  return Value::boolean(self_of(self)->blocking);
}
bool set_blocking(const Value& self, const Value& v) {
  if (!v) {
    raise(classes.AttributeError, "cannot delete attribute");
    return false;
  }
  const int flag = truth(v);
  if (flag >= 0) self_of(self)->blocking = flag == 1;
  return flag >= 0;
}

Value get_log_traceback(const Value& self) {
  return Value::boolean(self_of(self)->log_traceback);
}
bool set_log_traceback(const Value& self, const Value& v) {
  const int flag = v ? truth(v) : 0;
  if (flag == 1) raise(classes.ValueError, "_log_traceback can only be set to False");
  if (flag == 0) self_of(self)->log_traceback = false;
  return flag == 0;
}

Value get_state(const Value& self) {
  switch (self_of(self)->state()) {
    case FutureState::pending:
      return intern("PENDING");
    case FutureState::cancelled:
      return intern("CANCELLED");
    case FutureState::finished:
      break;
  }
  return intern("FINISHED");
}

Value or_none(const Value& v) {
  return v ? v : Value::none();
}

bool set_message(const Value& self, const Value& v) {
  self_of(self)->set_cancel_message(v ? v : Value::none());
  return true;
}

Value make_error(Value* a) {
  return self_of(a[0])->make_cancelled_error();
}

}  // namespace

void define_future_classes(AsyncioClasses& c) {
  c.Future = Class::builtin("Future", classes.object,
                            semantics().version.accelerated ? "_asyncio" : "asyncio.futures");
  c.Future->slots.create = [](Class* cls, const Args&) { return Value(make<FutureCore>(cls)); };
  c.Future->slots.repr = future_repr;
  c.Future->slots.await = future_await;
  c.Future->slots.iter = future_await;
  define_methods(
      c.Future,
      {{"C __init__(self, *, loop=None)", future_init},
       {"C result(self, /)", [](Value* a) { return self_of(a[0])->result(); }},
       {"C exception(self, /)", [](Value* a) { return self_of(a[0])->exception(); }},
       {"C cancel(self, /, msg=None)",
        [](Value* a) { return boolean_if(self_of(a[0])->cancel(a[1])); }},
       {"C cancelled(self, /)",
        [](Value* a) { return Value::boolean(self_of(a[0])->is_cancelled()); }},
       {"C done(self, /)", [](Value* a) { return Value::boolean(self_of(a[0])->done()); }},
       {"C set_result(self, result, /)",
        [](Value* a) { return none_if(self_of(a[0])->set_result(a[1])); }},
       {"C set_exception(self, exception, /)",
        [](Value* a) { return none_if(self_of(a[0])->set_exception(a[1])); }},
       {"C add_done_callback(self, fn, /, *, context=None)",
        [](Value* a) { return none_if(self_of(a[0])->add_done_callback(a[1], a[2])); }},
       {"C remove_done_callback(self, fn, /)",
        [](Value* a) {
          const std::int64_t n = self_of(a[0])->remove_done_callback(a[1]);
          return n < 0 ? Value() : Value::small_int(n);
        }},
       {"C get_loop(self, /)", get_loop},
       {"C _make_cancelled_error(self, /)", make_error}});
  use_methods_as_slots(c.Future, {"__init__"});
  define_attributes(
      c.Future,
      {{"_asyncio_future_blocking", get_blocking, set_blocking},
       {"_log_traceback", get_log_traceback, set_log_traceback},
       {"_state", get_state},
       {"_loop", [](const Value& self) { return or_none(self_of(self)->loop()); }},
       {"_callbacks", [](const Value& self) { return self_of(self)->callbacks(); }},
       {"_result", [](const Value& self) { return or_none(self_of(self)->stored_result()); }},
       {"_exception", [](const Value& self) { return or_none(self_of(self)->stored_exception()); }},
       {"_cancel_message", [](const Value& self) { return self_of(self)->cancel_message(); },
        set_message},
       {"_source_traceback", [](const Value&) { return Value::none(); }}});
  make_subscriptable(c.Future);

  c.FutureIter = Class::builtin("FutureIter", classes.object, "_asyncio");
  c.FutureIter->slots.iter = [](const Value& self) { return self; };
  c.FutureIter->slots.next = [](const Value& self) {
    return value_of_step(as_steppable(self)->send(Value::none()));
  };
  define_steppable_methods(c.FutureIter);
}

}  // namespace loopspec
