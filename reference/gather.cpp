// gather: one future for many. Modelled on asyncio.tasks.gather and _GatheringFuture.
#include "reference/asyncio_classes.hpp"
#include "reference/coroutines.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"
#include "reference/tasks.hpp"

namespace loopspec {

namespace {

class GatheringFuture final : public FutureCore {
 public:
  explicit GatheringFuture(Class* cls) : FutureCore(cls) {}

  // rule: gather.cancel.children
  int cancel(const Value& message) override {
    if (done()) return 0;
    int accepted = 0;
    const std::vector<Value> all = children;
    for (const Value& child : all) {
      const int one =
          plain_future(child) != nullptr
              ? plain_future(child)->cancel(message)
              : truth_or_raised(call_method_with_keyword(child, "cancel", {}, "msg", message));
      if (one < 0) return -1;
      if (one == 1) accepted = 1;
    }
    if (accepted == 1) cancel_requested = true;
    return accepted;
  }

  void visit(Visitor& visitor) override {
    FutureCore::visit(visitor);
    for (const Value& child : children) visitor.visit(child);
  }
  void clear() override {
    FutureCore::clear();
    children.clear();
  }

  std::vector<Value> children;
  bool cancel_requested = false;
};

// What the done callbacks of one gather share; it is the callback itself.
class Gathering final : public Container {
 public:
  explicit Gathering(bool exceptions_too);
  bool child_done(const Value& child);
  void visit(Visitor& visitor) override {
    if (outer) visitor.visit(outer);
    for (const Value& child : children) visitor.visit(child);
  }
  void clear() override {
    outer = nullptr;
    children.clear();
  }

  Ref<GatheringFuture> outer;  // null until all children are known
  std::vector<Value> children;
  std::size_t distinct = 0;
  bool return_exceptions;

 private:
  Value result_of(const Value& child);
  bool finish();
  std::size_t finished_ = 0;
};

Class* gathering_class() {
  static Class* const cls = [] {
    Class* made = Class::builtin("function", classes.object);
    made->slots.call = [](const Value& self, const Args& args) -> Value {
      if (args.positional != 1)
        return raise(classes.TypeError, "_done_callback() takes one argument");
      return self.as<Gathering>()->child_done(args[0]) ? Value::none() : Value();
    };
    define_attributes(
        made, {{"__name__", [](const Value&) { return Value(intern("_done_callback")); }},
               {"__qualname__",
                [](const Value&) { return Value(intern("gather.<locals>._done_callback")); }}});
    finish_builtin_classes();
    return made;
  }();
  return cls;
}

Gathering::Gathering(bool exceptions_too)
    : Container(gathering_class()), return_exceptions(exceptions_too) {}

// rule: gather.child-cancelled
// rule: gather.return-exceptions
Value Gathering::result_of(const Value& child) {
  const int cancelled = future_cancelled(child);
  if (cancelled < 0) return Value();
  if (cancelled == 1) {
    Value message = native_future(child) != nullptr
                        ? native_future(child)->cancel_message()
                        : get_attribute(child, intern("_cancel_message"));
    if (!message) return Value();
    if (message.is_none()) message = make_str("");
    return make_exception(classes.CancelledError, make_tuple({message}));
  }
  Value exception = future_exception(child);
  return !exception || !exception.is_none() ? exception : future_result(child);
}

// rule: gather.order
bool Gathering::finish() {
  std::vector<Value> results;
  for (const Value& child : children) {
    results.push_back(result_of(child));
    if (!results.back()) return false;
  }
  if (!outer->cancel_requested) return outer->set_result(make_list(std::move(results)));
  const Ref<Exception> error = future_make_cancelled_error(children.back());
  return error && outer->set_exception(Value(error));
}

// rule: gather.first-exception
bool Gathering::child_done(const Value& child) {
  ++finished_;
  const int cancelled = future_cancelled(child);
  if (cancelled < 0) return false;
  if (!outer || outer->done()) {
    if (cancelled == 0) return static_cast<bool>(future_exception(child));  // marks it as retrieved
    return true;
  }
  if (!return_exceptions) {
    if (cancelled == 1) {
      const Ref<Exception> error = future_make_cancelled_error(child);
      return error && outer->set_exception(Value(error));
    }
    const Value exception = future_exception(child);
    if (!exception) return false;
    if (!exception.is_none()) return outer->set_exception(exception);
  }
  return finished_ != distinct || finish();
}

// rule: gather.empty
Value gather_nothing(const Value& given_loop) {
  const Value loop = given_loop ? given_loop : get_event_loop();
  const Value outer = loop ? loop_create_future(loop) : Value();
  if (!outer || !future_set_result(outer, make_list())) return Value();
  return outer;
}

// No report when it is dropped while pending: the caller cannot know the task that was made for a
// coroutine.
bool silence(const Value& task) {
  if (TaskCore* ours = plain_task(task)) {
    ours->log_destroy_pending = false;
    return true;
  }
  return set_attribute(task, intern("_log_destroy_pending"), Value::false_());
}

// One pass over the arguments: tasks for coroutines, a callback for every distinct child.
class Collector {
 public:
  Collector(Ref<Gathering> gathering, Value loop)
      : gathering_(std::move(gathering)), loop_(std::move(loop)) {}

  // rule: gather.duplicates
  bool add(const Value& awaitable) {
    Value child = known_->get(awaitable);
    if (!child && pending()) return false;
    if (!child) {
      child = ensure_future(awaitable, loop_);
      if (!child || !know(awaitable, child)) return false;
    }
    gathering_->children.push_back(child);
    return true;
  }

  // rule: gather.done-children.at-once
  // rule: gather.done-children.later
  bool finish() {
    const Ref<GatheringFuture> outer = make<GatheringFuture>(asyncio_classes.GatheringFuture);
    outer->children = gathering_->children;
    if (!outer->initialise(loop_)) return false;
    gathering_->outer = outer;
    for (const Value& child : done_)
      if (!gathering_->child_done(child)) return false;
    return true;
  }

 private:
  bool know(const Value& awaitable, const Value& child) {
    if (!loop_) loop_ = future_loop(child);  // rule: gather.loop-of-children
    if (!loop_) return false;
    if (!child.same(awaitable) && !silence(child)) return false;
    ++gathering_->distinct;
    if (!known_->set(awaitable, child)) return false;
    const int done = semantics().gather_done_children_at_once ? future_done(child) : 0;
    if (done < 0) return false;
    if (done == 0) return future_add_done_callback(child, Value(gathering_));
    done_.push_back(child);
    return true;
  }

  Ref<Gathering> gathering_;
  Value loop_;
  Ref<Dict> known_ = make_dict();
  std::vector<Value> done_;
};

}  // namespace

// rule: gather.iterations
Value gather(std::span<const Value> awaitables, bool return_exceptions, const Value& given_loop) {
  Value loop = given_loop && !given_loop.is_none() ? given_loop : Value();
  if (awaitables.empty()) return gather_nothing(loop);
  // rule: gather.other-loop-refused
  if (semantics().gather_other_loop_refused && running_loop()) loop = running_loop();
  const Ref<Gathering> gathering = make<Gathering>(return_exceptions);
  Collector collector(gathering, loop);
  for (const Value& awaitable : awaitables)
    if (!collector.add(awaitable)) return Value();
  if (!collector.finish()) return Value();
  return gathering->outer;
}

void define_gather_classes(AsyncioClasses& c) {
  c.GatheringFuture = Class::builtin("_GatheringFuture", c.Future, "asyncio.tasks");
  c.GatheringFuture->slots.create = [](Class* cls, const Args&) {
    return Value(make<GatheringFuture>(cls));
  };
  define_methods(c.GatheringFuture,
                 {{"cancel(self, msg=None)", [](Value* a) {
                     const int accepted = a[0].as<GatheringFuture>()->cancel(a[1]);
                     return accepted < 0 ? Value() : Value::boolean(accepted == 1);
                   }}});
  define_attributes(
      c.GatheringFuture,
      {{"_children",
        [](const Value& self) { return Value(make_list(self.as<GatheringFuture>()->children)); }},
       {"_cancel_requested", [](const Value& self) {
          return Value::boolean(self.as<GatheringFuture>()->cancel_requested);
        }}});
}

}  // namespace loopspec
