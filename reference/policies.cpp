// Event loop policies: which loop a thread has when none runs. Modelled on the policy part of
// asyncio.events.
#include <fmt/format.h>

#include "reference/asyncio_classes.hpp"
#include "reference/events.hpp"
#include "reference/executors.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/operations.hpp"
#include "reference/run_state.hpp"
#include "reference/semantics.hpp"
#include "reference/threads.hpp"

namespace loopspec {

namespace {

Value not_implemented(Value*) {
  return raise(classes.NotImplementedError);
}

// rule: loop.get-event-loop.other-thread
Value no_current_loop() {
  const Value thread = current_thread_name();
  const Value text = thread ? repr(thread) : Value();
  if (!text) return Value();
  return raise(classes.RuntimeError,
               fmt::format("There is no current event loop in thread {}.", text.as<Str>()->view()));
}

// rule: loop.get-event-loop.after-run
// rule: loop.get-event-loop.makes-one
// rule: loop.get-event-loop.raises
Value default_get_event_loop(Value* a) {
  ThreadLoops& mine = thread_loops();
  const bool none = !mine.set_loop || mine.set_loop.is_none();
  const bool makes_one = thread_number() == 0 && !semantics().loop_get_event_loop_raises;
  if (none && !mine.set_called && makes_one) {
    Value loop = call_method(a[0], intern("new_event_loop"));
    if (!loop || !call_method(a[0], intern("set_event_loop"), {loop})) return Value();
  }
  if (!mine.set_loop || mine.set_loop.is_none()) return no_current_loop();
  return mine.set_loop;
}

Value default_set_event_loop(Value* a) {
  ThreadLoops& mine = thread_loops();
  mine.set_called = true;
  if (!a[1].is_none() && !is_instance(a[1], asyncio_classes.AbstractEventLoop)) {
    if (!semantics().policy_set_loop_type_error) return raise(classes.AssertionError);
    return raise(classes.TypeError,
                 fmt::format("loop must be an instance of AbstractEventLoop or None, not '{}'",
                             class_of(a[1])->name()));
  }
  mine.set_loop = a[1];
  return Value::none();
}

Value default_new_event_loop(Value* a) {
  Value factory = get_attribute(a[0], intern("_loop_factory"));
  return factory ? call(factory) : Value();
}

// A call of the policy's method; those of the default policy are called directly.
Value ask_policy(const char* method, std::initializer_list<Value> args, Value (*direct)(Value*)) {
  Value policy = get_event_loop_policy();
  if (!policy) return Value();
  if (class_of(policy) != asyncio_classes.DefaultEventLoopPolicy)
    return call_method(policy, intern(method), args);
  Value a[2] = {policy, args.size() == 0 ? Value() : *args.begin()};
  return direct(a);
}

}  // namespace

Value get_event_loop_policy() {
  Value& policy = run_state().policy;
  if (!policy) policy = make<Instance>(asyncio_classes.DefaultEventLoopPolicy);
  return policy;
}

Value get_event_loop() {
  Value running = running_loop();
  return running ? running : ask_policy("get_event_loop", {}, default_get_event_loop);
}

bool set_event_loop(const Value& loop) {
  return static_cast<bool>(ask_policy("set_event_loop", {loop}, default_set_event_loop));
}

Value new_event_loop() {
  return ask_policy("new_event_loop", {}, default_new_event_loop);
}

void define_policy_classes(AsyncioClasses& c) {
  c.AbstractEventLoopPolicy =
      Class::builtin(since(14) ? "_AbstractEventLoopPolicy" : "AbstractEventLoopPolicy",
                     classes.object, "asyncio.events");
  c.AbstractEventLoopPolicy->slots.create = [](Class* cls, const Args&) {
    return Value(make<Instance>(cls));
  };
  define_methods(c.AbstractEventLoopPolicy, {{"get_event_loop(self)", not_implemented},
                                             {"set_event_loop(self, loop)", not_implemented},
                                             {"new_event_loop(self)", not_implemented}});
  c.DefaultEventLoopPolicy = Class::builtin("_UnixDefaultEventLoopPolicy",
                                            c.AbstractEventLoopPolicy, "asyncio.unix_events");
  define_methods(c.DefaultEventLoopPolicy, {{"get_event_loop(self)", default_get_event_loop},
                                            {"set_event_loop(self, loop)", default_set_event_loop},
                                            {"new_event_loop(self)", default_new_event_loop}});
  c.DefaultEventLoopPolicy->set_attribute(intern("_loop_factory"), Value(c.SelectorEventLoop));
}

}  // namespace loopspec
