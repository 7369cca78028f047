#include "reference/asyncio_module.hpp"

#include "reference/asyncio_classes.hpp"
#include "reference/coroutines.hpp"
#include "reference/events.hpp"
#include "reference/executors.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/operations.hpp"
#include "reference/run_state.hpp"
#include "reference/runners.hpp"
#include "reference/semantics.hpp"
#include "reference/tasks.hpp"
#include "reference/timeouts.hpp"

namespace loopspec {

namespace {

Value none_if(bool ok) {
  return ok ? Value::none() : Value();
}
bool loop_argument() {
  return semantics().loop_argument;
}

// ---- functions; where 3.9 has a loop parameter it comes last of the named ones, null elsewhere

Value py_run(Value* a) {
  if (semantics().run_loop_factory) return run(a[0], a[1], a[2]);
  return run(a[0], a[1], Value::none());
}

Value py_create_task(Value* a) {
  return create_task(a[0], a[1], semantics().task_context_argument ? a[2] : Value::none());
}

Value py_create_task_with_keywords(Value* a) {
  return create_task(a[0], Ref<Dict>(a[1].as<Dict>()));
}

Value py_ensure_future(Value* a) {
  return ensure_future(a[0], a[1]);
}
Value py_sleep(Value* a) {
  return sleep(a[0], a[1], loop_argument() ? a[2] : Value());
}
Value py_wait_for(Value* a) {
  return wait_for(a[0], a[1], loop_argument() ? a[2] : Value());
}
Value py_wait(Value* a) {
  return wait(a[0], a[1], a[2], loop_argument() ? a[3] : Value());
}
Value py_shield(Value* a) {
  return shield(a[0], loop_argument() ? a[1] : Value());
}

Value py_as_completed(Value* a) {
  return as_completed(a[0], a[1], loop_argument() ? a[2] : Value());
}

Value py_gather(Value* a) {
  const bool with_loop = loop_argument();
  const Value& children = with_loop ? a[2] : a[1];
  const int exceptions_too = truth(a[0]);
  if (exceptions_too < 0) return Value();
  return gather(children.as<Tuple>()->items(), exceptions_too == 1, with_loop ? a[1] : Value());
}

Value py_current_task(Value* a) {
  const Value loop = a[0].is_none() ? get_running_loop() : a[0];
  if (!loop) return Value();
  const Value task = current_task(loop);
  return task ? task : Value::none();
}

Value py_all_tasks(Value* a) {
  const Value loop = a[0].is_none() ? get_running_loop() : a[0];
  if (!loop) return Value();
  const Ref<Set> tasks = make_set();
  for (const Value& task : all_tasks(loop))
    if (!tasks->add(task)) return Value();
  return tasks;
}

Value eager_task(const Value& constructor, const Value& loop, const Value& coroutine,
                 const Value& name, const Value& context) {
  const Value all[] = {coroutine, loop, name, context, Value::true_()};
  const Ref<Tuple> names = make_tuple({Value(intern("loop")), Value(intern("name")),
                                       Value(intern("context")), Value(intern("eager_start"))});
  return call(constructor, Args(all, 1, names.get()));
}

Value py_eager_task_factory(Value* a) {
  return eager_task(Value(asyncio_classes.Task), a[0], a[1], a[2], a[3]);
}

// From 3.14 on: (loop, coro, eager_start, **kwargs).
// rule: task.create.eager-start
Value eager_task_with_keywords(const Value& constructor, const Value& loop, const Value& coroutine,
                               const Value& eager_start, const Ref<Dict>& given) {
  const Ref<Dict> keywords = make_dict();
  keywords->set(intern("loop"), loop);
  keywords->set(intern("eager_start"), eager_start);
  for (const Dict::Entry& entry : given->entries())
    if (entry.key && !keywords->set(entry.key, entry.value)) return Value();
  return call_with_keywords(constructor, {coroutine}, keywords);
}

Value py_eager_task_factory_with_keywords(Value* a) {
  return eager_task_with_keywords(Value(asyncio_classes.Task), a[0], a[1], a[2],
                                  Ref<Dict>(a[3].as<Dict>()));
}

// What create_eager_task_factory(constructor) gives; (loop, coro, *, name=None, context=None).
Value run_custom_factory(std::span<Value> held, const Args& args) {
  Value name = Value::none();
  Value context = Value::none();
  for (std::size_t i = 0; i < args.keywords(); ++i) {
    const std::string& key = (*args.names)[i].as<Str>()->text();
    if (key == "name") name = args.keyword(i);
    if (key == "context") context = args.keyword(i);
  }
  if (args.positional != 2)
    return raise(classes.TypeError, "factory() takes 2 positional arguments");
  if (semantics().task_create_keywords) {
    const Ref<Dict> others = make_dict();
    Value eager_start = Value::true_();
    for (std::size_t i = 0; i < args.keywords(); ++i) {
      Value name_of_it = (*args.names)[i];
      const bool is_eager = name_of_it.as<Str>()->text() == "eager_start";
      if (is_eager) eager_start = args.keyword(i);
      if (!is_eager && !others->set(name_of_it, args.keyword(i))) return Value();
    }
    return eager_task_with_keywords(held[0], args[0], args[1], eager_start, others);
  }
  return eager_task(held[0], args[0], args[1], name, context);
}

Value py_create_eager_task_factory(Value* a) {
  return make_closure("create_eager_task_factory.<locals>.factory", run_custom_factory, {a[0]});
}

Value py_set_policy(Value* a) {
  if (!a[0].is_none() && !is_instance(a[0], asyncio_classes.AbstractEventLoopPolicy)) {
    if (!semantics().policy_set_loop_type_error) return raise(classes.AssertionError);
    return raise(classes.TypeError,
                 "policy must be an instance of AbstractEventLoopPolicy or None, not '" +
                     class_of(a[0])->name() + "'");
  }
  run_state().policy = a[0].is_none() ? Value() : a[0];
  return Value::none();
}

Value py_get_running_loop_or_none(Value*) {
  const Value loop = running_loop();
  return loop ? loop : Value::none();
}

Value py_set_running_loop(Value* a) {
  set_running_loop(a[0]);
  return Value::none();
}

Value py_enter_task(Value* a) {
  return none_if(enter_task(a[0], a[1]));
}
Value py_leave_task(Value* a) {
  return none_if(leave_task(a[0], a[1]));
}
Value py_register_task(Value* a) {
  if (TaskCore* ours = native_task(a[0])) ours->register_in_run();
  return Value::none();
}
Value py_unregister_task(Value* a) {
  if (TaskCore* ours = native_task(a[0])) ours->unregister();
  return Value::none();
}

// ---- the module

class Builder {
 public:
  Builder() : module_(make<Module>("asyncio")) {}

  Ref<Module> finish() { return module_; }

  // A function or class under its public name, in `asyncio` and in the submodule that it comes
  // from.
  void add(const char* home, const char* name, const Value& value) {
    module_->dict()->set(intern(name), value);
    add_private(home, name, value);
  }
  void add_private(const char* home, const char* name, const Value& value) {
    submodule(home)->dict()->set(intern(name), value);
  }
  void function(const char* home, const Native& native) {
    const Ref<NativeFunction> made = make_native(native);
    made->module = make_str(std::string("asyncio.") + home);
    add(home, made->name().c_str(), made);
  }
  void coroutine_function(const char* home, const Native& native) {
    const Ref<NativeFunction> made = make_async_native(native);
    made->module = make_str(std::string("asyncio.") + home);
    add(home, made->name().c_str(), made);
  }
  void cls(const char* home, const char* name, Class* cls) {
    if (cls != nullptr) add(home, name, Value(cls));
  }

 private:
  Module* submodule(const char* name) {
    const Value known = module_->dict()->get(intern(name));
    if (known) return known.as<Module>();
    const Ref<Module> made = make<Module>(std::string("asyncio.") + name);
    module_->dict()->set(intern(name), made);
    return made.get();
  }

  Ref<Module> module_;
};

void add_events(Builder& b) {
  const AsyncioClasses& c = asyncio_classes;
  b.cls("events", "AbstractEventLoop", c.AbstractEventLoop);
  b.cls("events", "AbstractEventLoopPolicy", c.AbstractEventLoopPolicy);
  b.cls("events", "Handle", c.Handle);
  b.cls("events", "TimerHandle", c.TimerHandle);
  b.cls("base_events", "BaseEventLoop", c.BaseEventLoop);
  b.cls("unix_events", "SelectorEventLoop", c.SelectorEventLoop);
  b.cls("unix_events", "DefaultEventLoopPolicy", c.DefaultEventLoopPolicy);
  if (since(13)) b.cls("unix_events", "EventLoop", c.SelectorEventLoop);
  b.function("events", {"C get_running_loop()", [](Value*) { return get_running_loop(); }});
  b.function("events", {"C get_event_loop()", [](Value*) { return get_event_loop(); }});
  b.function("events", {"C _get_running_loop()", py_get_running_loop_or_none});
  b.function("events", {"C _set_running_loop(loop, /)", py_set_running_loop});
  b.function("events",
             {"set_event_loop(loop)", [](Value* a) { return none_if(set_event_loop(a[0])); }});
  b.function("events", {"new_event_loop()", [](Value*) { return new_event_loop(); }});
  b.function("events", {"get_event_loop_policy()", [](Value*) { return get_event_loop_policy(); }});
  b.function("events", {"set_event_loop_policy(policy)", py_set_policy});
}

void add_tasks(Builder& b) {
  const bool loop = loop_argument();
  const AsyncioClasses& c = asyncio_classes;
  b.cls("futures", "Future", c.Future);
  b.cls("tasks", "Task", c.Task);
  b.function("futures",
             {"isfuture(obj)", [](Value* a) { return Value::boolean(is_future(a[0])); }});
  if (semantics().task_create_keywords) {
    b.function("tasks", {"create_task(coro, **kwargs)", py_create_task_with_keywords});
  } else {
    b.function("tasks",
               {semantics().task_context_argument ? "create_task(coro, *, name=None, context=None)"
                                                  : "create_task(coro, *, name=None)",
                py_create_task});
  }
  b.function("tasks", {"ensure_future(coro_or_future, *, loop=None)", py_ensure_future});
  b.coroutine_function(
      "tasks",
      {loop ? "sleep(delay, result=None, *, loop=None)" : "sleep(delay, result=None)", py_sleep});
  b.function("tasks", {loop ? "gather(*coros_or_futures, return_exceptions=False, loop=None)"
                            : "gather(*coros_or_futures, return_exceptions=False)",
                       py_gather});
  b.coroutine_function(
      "tasks",
      {loop ? "wait_for(fut, timeout, *, loop=None)" : "wait_for(fut, timeout)", py_wait_for});
  b.coroutine_function("tasks",
                       {loop ? "wait(fs, *, timeout=None, return_when='ALL_COMPLETED', loop=None)"
                             : "wait(fs, *, timeout=None, return_when='ALL_COMPLETED')",
                        py_wait});
  b.function("tasks", {loop ? "shield(arg, *, loop=None)" : "shield(arg)", py_shield});
  b.function("tasks", {loop ? "as_completed(fs, *, timeout=None, loop=None)"
                            : "as_completed(fs, *, timeout=None)",
                       py_as_completed});
  b.function("tasks", {"current_task(loop=None)", py_current_task});
  b.function("tasks", {"all_tasks(loop=None)", py_all_tasks});
  b.function("tasks", {"C _enter_task(loop, task)", py_enter_task});
  b.function("tasks", {"C _leave_task(loop, task)", py_leave_task});
  b.function("tasks", {"C _register_task(task)", py_register_task});
  b.function("tasks", {"C _unregister_task(task)", py_unregister_task});
  for (const char* name : {"FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"})
    b.add("tasks", name, intern(name));
  if (!semantics().task_eager_exists) return;
  if (semantics().task_create_keywords) {
    b.function("tasks", {"eager_task_factory(loop, coro, *, eager_start=True, **kwargs)",
                         py_eager_task_factory_with_keywords});
  } else {
    b.function("tasks", {"eager_task_factory(loop, coro, *, name=None, context=None)",
                         py_eager_task_factory});
  }
  b.function("tasks",
             {"create_eager_task_factory(custom_task_constructor)", py_create_eager_task_factory});
}

void add_threads(Builder& b) {
  b.function("futures", {"wrap_future(future, *, loop=None)",
                         [](Value* a) { return wrap_future(a[0], a[1]); }});
  b.function("tasks", {"run_coroutine_threadsafe(coro, loop)",
                       [](Value* a) { return run_coroutine_threadsafe(a[0], a[1]); }});
  b.coroutine_function("threads", {"to_thread(func, /, *args, **kwargs)", [](Value* a) {
                                     return to_thread(a[0], a[1], Ref<Dict>(a[2].as<Dict>()));
                                   }});
}

// rule: names.since-3-13
void add_synchronisation(Builder& b) {
  const AsyncioClasses& c = asyncio_classes;
  b.cls("locks", "Lock", c.Lock);
  b.cls("locks", "Event", c.Event);
  b.cls("locks", "Condition", c.Condition);
  b.cls("locks", "Semaphore", c.Semaphore);
  b.cls("locks", "BoundedSemaphore", c.BoundedSemaphore);
  b.cls("queues", "Queue", c.Queue);
  b.cls("queues", "PriorityQueue", c.PriorityQueue);
  b.cls("queues", "LifoQueue", c.LifoQueue);
  b.cls("queues", "QueueEmpty", c.QueueEmpty);
  b.cls("queues", "QueueFull", c.QueueFull);
  if (semantics().queue_shutdown_exists) b.cls("queues", "QueueShutDown", c.QueueShutDown);
  if (semantics().barrier_exists) b.cls("locks", "Barrier", c.Barrier);
}

void add_exceptions(Builder& b) {
  const AsyncioClasses& c = asyncio_classes;
  b.cls("exceptions", "CancelledError", classes.CancelledError);
  b.cls("exceptions", "InvalidStateError", classes.InvalidStateError);
  b.cls("exceptions", "TimeoutError", classes.TimeoutError);
  b.cls("exceptions", "IncompleteReadError", c.IncompleteReadError);
  b.cls("exceptions", "LimitOverrunError", c.LimitOverrunError);
  b.cls("exceptions", "SendfileNotAvailableError", c.SendfileNotAvailableError);
  if (semantics().barrier_exists) b.cls("exceptions", "BrokenBarrierError", c.BrokenBarrierError);
}

// rule: names.since-3-11
void add_structured(Builder& b) {
  const AsyncioClasses& c = asyncio_classes;
  b.function("coroutines",
             {"iscoroutine(obj)", [](Value* a) { return Value::boolean(is_coroutine(a[0])); }});
  b.function("coroutines", {"iscoroutinefunction(func)",
                            [](Value* a) { return Value::boolean(is_coroutine_function(a[0])); }});
  if (semantics().run_loop_factory) {
    b.function("runners", {"run(main, *, debug=None, loop_factory=None)", py_run});
  } else {
    b.function("runners", {"run(main, *, debug=None)", py_run});
  }
  if (!semantics().runner_exists) return;
  b.cls("runners", "Runner", c.Runner);
  b.cls("taskgroups", "TaskGroup", c.TaskGroup);
  b.cls("timeouts", "Timeout", c.Timeout);
  b.function("timeouts", {"timeout(delay)", [](Value* a) { return timeout(a[0]); }});
  b.function("timeouts", {"timeout_at(when)", [](Value* a) { return timeout_at(a[0]); }});
}

}  // namespace

Ref<Module> make_asyncio_module() {
  Builder b;
  add_events(b);
  add_tasks(b);
  add_threads(b);
  add_synchronisation(b);
  add_exceptions(b);
  add_structured(b);
  return b.finish();
}

const std::vector<std::string_view>& asyncio_unsupported_names() {
  static const std::vector<std::string_view> names{"AbstractChildWatcher",
                                                   "AbstractServer",
                                                   "BaseProtocol",
                                                   "BaseTransport",
                                                   "BufferedProtocol",
                                                   "DatagramProtocol",
                                                   "DatagramTransport",
                                                   "FastChildWatcher",
                                                   "FrameCallGraphEntry",
                                                   "FutureCallGraph",
                                                   "MultiLoopChildWatcher",
                                                   "PidfdChildWatcher",
                                                   "Protocol",
                                                   "ReadTransport",
                                                   "SafeChildWatcher",
                                                   "Server",
                                                   "StreamReader",
                                                   "StreamReaderProtocol",
                                                   "StreamWriter",
                                                   "SubprocessProtocol",
                                                   "SubprocessTransport",
                                                   "ThreadedChildWatcher",
                                                   "Transport",
                                                   "WriteTransport",
                                                   "capture_call_graph",
                                                   "coroutine",
                                                   "create_subprocess_exec",
                                                   "create_subprocess_shell",
                                                   "format_call_graph",
                                                   "future_add_to_awaited_by",
                                                   "future_discard_from_awaited_by",
                                                   "get_child_watcher",
                                                   "open_connection",
                                                   "open_unix_connection",
                                                   "print_call_graph",
                                                   "set_child_watcher",
                                                   "start_server",
                                                   "start_unix_server",
                                                   "staggered",
                                                   "streams",
                                                   "subprocess",
                                                   "transports",
                                                   "protocols",
                                                   "sslproto",
                                                   "constants",
                                                   "base_futures",
                                                   "base_subprocess",
                                                   "base_tasks",
                                                   "format_helpers",
                                                   "mixins",
                                                   "selector_events",
                                                   "sys",
                                                   "log",
                                                   "trsock"};
  return names;
}

const std::vector<std::string_view>& asyncio_unsupported_methods() {
  static const std::vector<std::string_view> names{"connect_accepted_socket",
                                                   "connect_read_pipe",
                                                   "connect_write_pipe",
                                                   "create_connection",
                                                   "create_datagram_endpoint",
                                                   "create_server",
                                                   "create_unix_connection",
                                                   "create_unix_server",
                                                   "getaddrinfo",
                                                   "getnameinfo",
                                                   "print_stack",
                                                   "sock_accept",
                                                   "sock_connect",
                                                   "sock_recv",
                                                   "sock_recv_into",
                                                   "sock_recvfrom",
                                                   "sock_recvfrom_into",
                                                   "sock_sendall",
                                                   "sock_sendfile",
                                                   "sock_sendto",
                                                   "start_tls",
                                                   "subprocess_exec",
                                                   "subprocess_shell"};
  return names;
}

}  // namespace loopspec
