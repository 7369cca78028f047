// The exception classes of asyncio.exceptions and asyncio.queues that the object model does not
// have already.
#include <fmt/format.h>

#include "reference/asyncio_classes.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/operations.hpp"

namespace loopspec {

namespace {

Value incomplete_read_init(Value* a) {
  const std::int64_t got = length(a[1]);
  if (got < 0) return Value();
  const std::string expected = a[2].is_none() ? "undefined" : safe_repr(a[2]);
  a[0].as<Exception>()->args = make_tuple(
      {make_str(fmt::format("{} bytes read on a total of {} expected bytes", got, expected))});
  const bool ok =
      set_attribute(a[0], intern("partial"), a[1]) && set_attribute(a[0], intern("expected"), a[2]);
  return ok ? Value::none() : Value();
}

Value limit_overrun_init(Value* a) {
  a[0].as<Exception>()->args = make_tuple({a[1]});
  return set_attribute(a[0], intern("consumed"), a[2]) ? Value::none() : Value();
}

}  // namespace

void define_exception_classes(AsyncioClasses& c) {
  c.QueueEmpty = Class::builtin("QueueEmpty", classes.Exception, "asyncio.queues");
  c.QueueFull = Class::builtin("QueueFull", classes.Exception, "asyncio.queues");
  c.QueueShutDown = Class::builtin("QueueShutDown", classes.Exception, "asyncio.queues");
  c.BrokenBarrierError =
      Class::builtin("BrokenBarrierError", classes.RuntimeError, "asyncio.exceptions");
  c.SendfileNotAvailableError =
      Class::builtin("SendfileNotAvailableError", classes.RuntimeError, "asyncio.exceptions");
  c.IncompleteReadError =
      Class::builtin("IncompleteReadError", classes.EOFError, "asyncio.exceptions");
  define_methods(c.IncompleteReadError,
                 {{"__init__(self, partial, expected)", incomplete_read_init}});
  use_methods_as_slots(c.IncompleteReadError, {"__init__"});
  c.LimitOverrunError =
      Class::builtin("LimitOverrunError", classes.Exception, "asyncio.exceptions");
  define_methods(c.LimitOverrunError, {{"__init__(self, message, consumed)", limit_overrun_init}});
  use_methods_as_slots(c.LimitOverrunError, {"__init__"});
}

}  // namespace loopspec
