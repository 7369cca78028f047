#include "reference/steppable.hpp"

#include "reference/coroutine.hpp"

#include <fmt/format.h>

#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

Value attribute_of_stop(const Ref<Exception>& stop) {
  const Tuple& args = *stop->args;
  return args.size() == 0 ? Value::none() : args[0];
}

Step raised_or_returned() {
  if (!pending_is(classes.StopIteration))
    return pending() ? Step::raise() : Step::done(Value::none());
  Ref<Exception> stop = take_pending();
  return Step::done(attribute_of_stop(stop));
}

Value coroutine_send(Value* a) {
  return value_of_step(as_steppable(a[0])->send(a[1]));
}

Value coroutine_throw(Value* a) {
  Value exception = a[1];
  if (is_instance(exception, classes.type) &&
      exception.as<Class>()->is_subclass_of(classes.BaseException)) {
    exception =
        a[2].is_none() ? call(exception) : (is_exception(a[2]) ? a[2] : call(exception, {a[2]}));
    if (!exception) return Value();
  }
  if (!is_exception(exception))
    return raise_type_error(
        "exceptions must be classes or instances deriving from BaseException, not {}", exception);
  return value_of_step(as_steppable(a[0])->throw_(Ref<Exception>(exception.as<Exception>())));
}

Value coroutine_close(Value* a) {
  return as_steppable(a[0])->close();
}
// What coroutine.__await__() gives: an iterator that steps the coroutine and is none itself.
class CoroutineWrapper final : public Steppable {
 public:
  CoroutineWrapper(Class* cls, Value coroutine)
      : Steppable(cls), coroutine_(std::move(coroutine)) {}
  Step send(const Value& value) override { return inner()->send(value); }
  Step throw_(Ref<Exception> exception) override { return inner()->throw_(std::move(exception)); }
  Value close() override { return inner()->close(); }
  bool is_coroutine() const noexcept override { return false; }
  std::string name() const override { return inner()->name(); }
  std::string qualname() const override { return inner()->qualname(); }
  bool finished() const noexcept override { return inner()->finished(); }
  void visit(Visitor& visitor) override { visitor.visit(coroutine_); }
  void clear() override {}

 private:
  Steppable* inner() const { return static_cast<Steppable*>(coroutine_.object()); }
  Value coroutine_;
};

Class* coroutine_wrapper_class = nullptr;

Value coroutine_await(const Value& self) {
  return make<CoroutineWrapper>(coroutine_wrapper_class, self);
}

Value wrapper_next(const Value& self) {
  return value_of_step(as_steppable(self)->send(Value::none()));
}

void define_coroutine_wrapper_class() {
  coroutine_wrapper_class = Class::builtin("coroutine_wrapper", classes.object);
  coroutine_wrapper_class->slots.iter = [](const Value& v) { return v; };
  coroutine_wrapper_class->slots.next = wrapper_next;
  define_steppable_methods(coroutine_wrapper_class);
}

Value coroutine_repr(const Value& self) {
  const Steppable* s = as_steppable(self);
  return make_str(fmt::format("<{} object {} at {:#x}>", self.object()->cls()->name(),
                              s->qualname(), self.bits()));
}

}  // namespace

void set_coroutine_driver(CoroutineDriver driver) noexcept {
  coroutine_driver = driver;
}

Value driven(const Value& coroutine) {
  const bool can_be = coroutine_driver != nullptr && as_steppable(coroutine) != nullptr;
  return can_be ? coroutine_driver(coroutine) : coroutine;
}

Value begin_await(const Value& v) {
  return coroutine_driver != nullptr ? coroutine_driver(v) : get_awaitable(v);
}

Value without_driver(const Value& awaited) {
  const auto* driver = dynamic_cast<Coroutine*>(awaited.object());
  if (driver == nullptr || !driver->drives) return awaited;
  Value inner = driver->awaited();
  return inner ? inner : driver->drives;
}

// rule: coroutine.await.once
// rule: coroutine.await.custom
Value get_awaitable(const Value& v) {
  if (Steppable* s = as_steppable(v); s != nullptr && s->is_coroutine()) {
    if (s->awaited()) return raise(classes.RuntimeError, "coroutine is being awaited already");
    return v;
  }
  const Class* cls = class_of(v);
  if (cls->slots.await == nullptr)
    return raise_type_error(since(14) ? "'{}' object can't be awaited"
                                      : "object {} can't be used in 'await' expression",
                            v);
  Value iterator = cls->slots.await(v);
  if (!iterator) return Value();
  Steppable* s = as_steppable(iterator);
  if (s != nullptr && s->is_coroutine() && iterator.object()->cls() == classes.coroutine)
    return raise(classes.TypeError, "__await__() returned a coroutine");
  if (s == nullptr && class_of(iterator)->slots.next == nullptr)
    return raise_type_error("__await__() returned non-iterator of type '{}'", iterator);
  return iterator;
}

Value value_of_step(Step step) {
  if (step.kind == StepKind::yielded) return std::move(step.value);
  if (step.kind == StepKind::raised) return Value();
  if (step.value.is_none()) return raise(classes.StopIteration);
  return raise(make_exception(classes.StopIteration, make_tuple({step.value})));
}

Step step_from_result(Value result) {
  if (result) return Step::yield(std::move(result));
  return raised_or_returned();
}

Step delegate_send(const Value& iterator, const Value& sent) {
  if (Steppable* s = as_steppable(iterator)) return s->send(sent);
  if (!sent.is_none()) return step_from_result(call_method(iterator, intern("send"), {sent}));
  return step_from_result(next_or_stop(iterator));
}

Step delegate_throw(const Value& iterator, Ref<Exception> exception) {
  if (exception->cls()->is_subclass_of(classes.GeneratorExit))
    return delegate_close_and_throw(iterator, std::move(exception));
  if (Steppable* s = as_steppable(iterator)) return s->throw_(std::move(exception));
  Value method = find_attribute(iterator, intern("throw"));
  if (!method) {
    if (!pending()) reraise(std::move(exception));
    return Step::raise();
  }
  return step_from_result(call(method, {Value(exception)}));
}

Step delegate_close_and_throw(const Value& iterator, Ref<Exception> generator_exit) {
  if (Steppable* s = as_steppable(iterator)) {
    if (!s->close()) return Step::raise();
  } else if (Value close = find_attribute(iterator, intern("close"))) {
    if (!call(close)) return Step::raise();
  } else if (pending()) {
    return Step::raise();
  }
  reraise(std::move(generator_exit));
  return Step::raise();
}

void define_steppable_methods(Class* cls) {
  define_methods(cls, {{"C send(self, arg, /)", coroutine_send},
                       {"C throw(self, type, value=None, traceback=None, /)", coroutine_throw},
                       {"C close(self, /)", coroutine_close}});
}

void define_coroutine_class() {
  if (coroutine_wrapper_class != nullptr) return;
  define_coroutine_wrapper_class();
  Class* cls = classes.coroutine;
  cls->slots.repr = coroutine_repr;
  cls->slots.await = coroutine_await;
  define_steppable_methods(cls);
  define_attributes(
      cls,
      {{"__name__", [](const Value& self) { return Value(make_str(as_steppable(self)->name())); }},
       {"__qualname__",
        [](const Value& self) { return Value(make_str(as_steppable(self)->qualname())); }},
       {"cr_running",
        [](const Value& self) { return Value::boolean(as_steppable(self)->running()); }},
       {"cr_await", [](const Value& self) {
          Value inner = as_steppable(self)->awaited();
          return inner ? without_driver(inner) : Value::none();
        }}});
}

}  // namespace loopspec
