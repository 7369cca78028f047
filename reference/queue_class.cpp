// The classes Queue, PriorityQueue and LifoQueue as programs see them.
#include <fmt/format.h>

#include "reference/asyncio_classes.hpp"
#include "reference/coroutines.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/subscript.hpp"
#include "reference/queues.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

Queue* self_of(const Value& v) {
  return v.as<Queue>();
}
Value none_if(bool ok) {
  return ok ? Value::none() : Value();
}
Value boolean_if(int flag) {
  return flag < 0 ? Value() : Value::boolean(flag == 1);
}

Value init(Value* a) {
  return none_if(self_of(a[0])->initialise(a[1], Value()));
}
Value init_with_loop(Value* a) {
  return none_if(self_of(a[0])->initialise(a[1], a[2]));
}

Value get_store(const Value& self) {
  return self_of(self)->store_value();
}

// A subclass that overrides _init keeps a store of its own there.
bool set_store(const Value& self, const Value& v) {
  Dict* own = self.object()->attributes(true);
  if (v) {
    own->set(intern("_queue"), v);
  } else {
    own->remove(intern("_queue"));
  }
  return true;
}

Value qsize(Value* a) {
  const std::int64_t n = self_of(a[0])->stored();
  return n < 0 ? Value() : make_int(n);
}

Value is_empty(Value* a) {
  const std::int64_t n = self_of(a[0])->stored();
  return n < 0 ? Value() : Value::boolean(n == 0);
}

Value is_full(Value* a) {
  Queue* queue = self_of(a[0]);
  const int unbounded = compare_numbers(queue->maxsize(), Value::small_int(0), CompareOp::le);
  if (unbounded != 0) return unbounded < 0 ? Value() : Value::false_();
  const Value size = queue->qsize();
  return size ? boolean_if(compare_numbers(size, queue->maxsize(), CompareOp::ge)) : Value();
}

Value shutdown(Value* a) {
  const int immediate = truth(a[1]);
  return immediate < 0 ? Value() : none_if(self_of(a[0])->shutdown(immediate == 1));
}

Value queue_repr(const Value& self) {
  return make_str(fmt::format("<{} at {:#x} {}>", class_of(self)->name(), self.bits(),
                              self_of(self)->description()));
}

Value queue_str(const Value& self) {
  return make_str(fmt::format("<{} {}>", class_of(self)->name(), self_of(self)->description()));
}

template <Queue::Order order>
Value create(Class* cls, const Args&) {
  return make<Queue>(cls, order);
}

void define_methods_of_queue(Class* c) {
  if (since(11)) {
    define_methods(c, {{"__init__(self, maxsize=0)", init}});
  } else {
    define_methods(c, {{"__init__(self, maxsize=0, *, loop=?)", init_with_loop}});
  }
  use_methods_as_slots(c, {"__init__"});
  define_async_methods(
      c, {{"put(self, item)", [](Value* a) -> Value { return self_of(a[0])->put(a[1]); }},
          {"get(self)", [](Value* a) -> Value { return self_of(a[0])->get(); }},
          {"join(self)", [](Value* a) -> Value { return self_of(a[0])->join(); }}});
  define_methods(
      c, {{"put_nowait(self, item)",
           [](Value* a) { return none_if(self_of(a[0])->put_nowait(a[1])); }},
          {"get_nowait(self)", [](Value* a) { return self_of(a[0])->get_nowait(); }},
          {"qsize(self)", qsize},
          {"empty(self)", is_empty},
          {"full(self)", is_full},
          {"task_done(self)", [](Value* a) { return none_if(self_of(a[0])->task_done()); }},
          {"_init(self, maxsize)", [](Value* a) { return none_if(self_of(a[0])->start_store()); }},
          {"_put(self, item)", [](Value* a) { return none_if(self_of(a[0])->store(a[1])); }},
          {"_get(self)", [](Value* a) { return self_of(a[0])->take(); }}});
  if (semantics().queue_shutdown_exists)
    define_methods(c, {{"shutdown(self, immediate=False)", shutdown}});
  define_attributes(
      c, {{"maxsize", [](const Value& self) { return self_of(self)->maxsize(); }},
          {"_maxsize", [](const Value& self) { return self_of(self)->maxsize(); }},
          {"_queue", get_store, set_store},
          {"_unfinished_tasks",
           [](const Value& self) { return make_int(self_of(self)->unfinished()); }},
          {"_getters", [](const Value& self) { return self_of(self)->getters().list(); }},
          {"_putters", [](const Value& self) { return self_of(self)->putters().list(); }},
          {"_finished", [](const Value& self) { return Value(self_of(self)->finished_event()); }},
          {"_loop", [](const Value& self) { return self_of(self)->loop(); }}});
  make_subscriptable(c);
}

}  // namespace

void define_queue_classes(AsyncioClasses& c) {
  c.Queue = Class::builtin("Queue", classes.object, "asyncio.queues");
  c.Queue->slots.create = create<Queue::Order::fifo>;
  c.Queue->slots.repr = queue_repr;
  c.Queue->slots.str = queue_str;
  define_methods_of_queue(c.Queue);
  c.PriorityQueue = Class::builtin("PriorityQueue", c.Queue, "asyncio.queues");
  c.PriorityQueue->slots.create = create<Queue::Order::priority>;
  c.LifoQueue = Class::builtin("LifoQueue", c.Queue, "asyncio.queues");
  c.LifoQueue->slots.create = create<Queue::Order::lifo>;
}

}  // namespace loopspec
