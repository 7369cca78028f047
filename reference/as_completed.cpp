// as_completed: results in the order in which they come. Up to 3.12 a generator, that is, nothing
// happens before the first next(). Modelled on asyncio.tasks.as_completed.
#include "reference/asyncio_classes.hpp"
#include "reference/coroutines.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/operations.hpp"
#include "reference/queues.hpp"
#include "reference/semantics.hpp"
#include "reference/tasks.hpp"

namespace loopspec {

namespace {

class AsCompleted final : public Instance {
 public:
  AsCompleted(const Value& awaitables, const Value& timeout, const Value& loop)
      : Instance(asyncio_classes.AsCompletedIterator),
        awaitables_(awaitables),
        timeout_(timeout),
        loop_(loop) {}

  bool start();
  Value next();  // a coroutine; null without a pending exception: exhausted
  Value anext();
  bool complete(const Value& future);
  bool time_out();

  void visit(Visitor& visitor) override {
    Instance::visit(visitor);
    for (const Value* held : {&awaitables_, &timeout_, &loop_, &timer_})
      if (*held) visitor.visit(*held);
    if (queue_) visitor.visit(queue_);
    if (todo_) visitor.visit(todo_);
  }
  void clear() override {
    Instance::clear();
    awaitables_ = Value::none();
    timer_ = Value();
    if (todo_) todo_->clear();
  }

 private:
  static CoroutineRef wait_for_one(Ref<AsCompleted> self, bool resolve);
  static CoroutineRef anext_body(Ref<AsCompleted> self);
  bool check_iterable();
  bool make_futures();
  Value callback(const char* method) { return get_attribute(Value(this), intern(method)); }

  Value awaitables_;
  Value timeout_;
  Value loop_;  // null: not given
  Value timer_;
  Ref<Queue> queue_;
  Ref<Set> todo_;
  std::size_t left_ = 0;
  bool started_ = false;
};

bool AsCompleted::check_iterable() {
  if (semantics().as_completed_starts_at_call) {
    if (!is_awaitable(awaitables_)) return true;
    raise_type_error("expects an iterable of awaitables, not {}", awaitables_);
  } else {
    if (!is_future(awaitables_) && !is_coroutine(awaitables_)) return true;
    raise_type_error("expect an iterable of futures, not {}", awaitables_);
  }
  return false;
}

bool AsCompleted::make_futures() {
  const std::optional<std::vector<Value>> given = to_vector(awaitables_);
  if (!given) return false;
  const Ref<Set> distinct = make_set();
  for (const Value& one : *given)
    if (!distinct->add(one)) return false;
  todo_ = make_set();
  for (const Value& one : distinct->ordered()) {
    const Value future = ensure_future(one, loop_);
    if (!future || !todo_->add(future)) return false;
  }
  return true;
}

bool AsCompleted::start() {
  started_ = true;
  if (!check_iterable()) return false;
  queue_ = Queue::create(loop_);
  if (!queue_) return false;
  if (!loop_) loop_ = get_event_loop();
  if (!loop_ || !make_futures()) return false;
  const Value on_completion = callback("_handle_completion");
  for (const Value& future : todo_->ordered())
    if (!on_completion || !future_add_done_callback(future, on_completion)) return false;
  if (todo_->size() != 0 && !timeout_.is_none()) {
    timer_ = loop_call_later(loop_, timeout_, callback("_handle_timeout"), {});
    if (!timer_) return false;
  }
  left_ = todo_->size();
  awaitables_ = Value::none();
  return true;
}

bool AsCompleted::complete(const Value& future) {
  if (todo_->size() == 0) return true;  // the timer came first
  if (todo_->discard(future) < 0 || !queue_->put_nowait(future)) return false;
  return todo_->size() != 0 || !timer_ || call_method(timer_, intern("cancel"));
}

bool AsCompleted::time_out() {
  const Value on_completion = callback("_handle_completion");
  for (const Value& future : todo_->ordered())
    if (future_remove_done_callback(future, on_completion) < 0 ||
        !queue_->put_nowait(Value::none()))
      return false;
  todo_->clear();
  return true;
}

CoroutineRef AsCompleted::wait_for_one(Ref<AsCompleted> self, bool resolve) {
  const Value getting = self->queue_->get();
  const Value future = co_await awaiting(getting);
  if (!future) co_return Value();
  if (future.is_none()) co_return loopspec::raise(classes.TimeoutError);
  co_return resolve ? future_result(future) : future;
}

CoroutineRef AsCompleted::anext_body(Ref<AsCompleted> self) {
  if (self->left_ == 0) co_return loopspec::raise(classes.StopAsyncIteration);
  --self->left_;
  const Value waiting = wait_for_one(self, false).named("_AsCompletedIterator._wait_for_one");
  Value future = co_await awaiting(waiting);
  co_return future;
}

Value AsCompleted::next() {
  if (!started_ && !start()) return Value();
  if (left_ == 0) return Value();
  --left_;
  return wait_for_one(Ref<AsCompleted>(this), true)
      .named(semantics().as_completed_starts_at_call ? "_AsCompletedIterator._wait_for_one"
                                                     : "as_completed.<locals>._wait_for_one");
}

Value AsCompleted::anext() {
  return anext_body(Ref<AsCompleted>(this)).named("_AsCompletedIterator.__anext__");
}

AsCompleted* self_of(const Value& v) {
  return v.as<AsCompleted>();
}
Value none_if(bool ok) {
  return ok ? Value::none() : Value();
}

}  // namespace

Value as_completed(const Value& awaitables, const Value& timeout, const Value& given_loop) {
  const Value loop = given_loop && !given_loop.is_none() ? given_loop : Value();
  const Ref<AsCompleted> made = make<AsCompleted>(awaitables, timeout, loop);
  if (semantics().as_completed_starts_at_call && !made->start()) return Value();
  return made;
}

void define_as_completed_classes(AsyncioClasses& c) {
  const bool object = semantics().as_completed_starts_at_call;
  c.AsCompletedIterator =
      object ? Class::builtin("_AsCompletedIterator", classes.object, "asyncio.tasks")
             : Class::builtin("generator", classes.object);
  c.AsCompletedIterator->slots.create = nullptr;
  c.AsCompletedIterator->slots.iter = [](const Value& self) { return self; };
  c.AsCompletedIterator->slots.next = [](const Value& self) { return self_of(self)->next(); };
  if (object) {
    c.AsCompletedIterator->slots.aiter = [](const Value& self) { return self; };
    c.AsCompletedIterator->slots.anext = [](const Value& self) { return self_of(self)->anext(); };
  }
  define_methods(
      c.AsCompletedIterator,
      {{"_handle_completion(self, f)",
        [](Value* a) { return none_if(self_of(a[0])->complete(a[1])); }},
       {"_handle_timeout(self)", [](Value* a) { return none_if(self_of(a[0])->time_out()); }}});
}

}  // namespace loopspec
