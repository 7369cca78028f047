#include "conformance/scenario/machine/async_generator.hpp"

#include <fmt/format.h>

#include "reference/asyncgens.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/unraisable.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

Class* asend_class = nullptr;
Class* athrow_class = nullptr;

enum class State : std::uint8_t { init, iterating, closed };

// What a step of the body means to whoever awaits asend(): a yield is the result.
Step unwrap(AsyncGenerator* g, Step step) {
  if (step.kind == StepKind::yielded) {
    if (!g->body->yielded()) return step;
    g->running = false;
    return Step::done(std::move(step.value));
  }
  g->running = false;
  if (step.kind == StepKind::returned) {
    g->closed = true;
    raise(classes.StopAsyncIteration);
    return Step::raise();
  }
  if (pending_is(classes.StopAsyncIteration) || pending_is(classes.GeneratorExit)) g->closed = true;
  return step;
}

Step fail(const std::string& message) {
  raise(classes.RuntimeError, message);
  return Step::raise();
}

// From 3.13 on, what awaits a generator and is closed closes the generator with it.
Value close_step(Steppable& awaits) {
  const Step step = awaits.throw_(make_exception(classes.GeneratorExit));
  if (step.kind != StepKind::raised) {
    raise(classes.RuntimeError, "coroutine ignored GeneratorExit");
    return Value();
  }
  for (Class* end : {classes.StopIteration, classes.StopAsyncIteration, classes.GeneratorExit})
    if (pending_is(end)) {
      clear_pending();
      return Value::none();
    }
  return Value();
}

// asend(value) and __anext__().
class AsyncSend final : public Steppable {
 public:
  AsyncSend(Ref<AsyncGenerator> g, Value value)
      : Steppable(asend_class), generator_(std::move(g)), value_(std::move(value)) {}

  Step send(const Value& sent) override {
    if (state_ == State::closed) return fail("cannot reuse already awaited __anext__()/asend()");
    Value next = sent;
    if (state_ == State::init) {
      if (generator_->running) {
        state_ = State::closed;
        return fail("anext(): asynchronous generator is already running");
      }
      if (sent.is_none()) next = value_;
      state_ = State::iterating;
      generator_->running = true;
    }
    return over(unwrap(generator_.get(), generator_->body->send(next)));
  }

  Step throw_(Ref<Exception> exception) override {
    if (state_ == State::closed) return fail("cannot reuse already awaited __anext__()/asend()");
    if (state_ == State::init) {
      if (generator_->running) {
        state_ = State::closed;
        return fail("anext(): asynchronous generator is already running");
      }
      state_ = State::iterating;
      generator_->running = true;
    }
    return over(unwrap(generator_.get(), generator_->body->throw_(std::move(exception))));
  }

  Value close() override {
    if (since(13) && state_ != State::closed) return close_step(*this);
    state_ = State::closed;
    return Value::none();
  }
  bool is_coroutine() const noexcept override { return false; }
  std::string name() const override { return "async_generator_asend"; }
  std::string qualname() const override { return name(); }
  bool finished() const noexcept override { return state_ == State::closed; }
  void visit(Visitor& v) override {
    if (generator_) v.visit(generator_);
    v.visit(value_);
  }
  void clear() override { state_ = State::closed; }

 private:
  Step over(Step step) {
    if (step.kind != StepKind::yielded) state_ = State::closed;
    return step;
  }
  Ref<AsyncGenerator> generator_;
  Value value_;
  State state_ = State::init;
};

// athrow(exception) and aclose().
class AsyncThrow final : public Steppable {
 public:
  AsyncThrow(Ref<AsyncGenerator> g, Ref<Exception> exception)
      : Steppable(athrow_class), generator_(std::move(g)), exception_(std::move(exception)) {}

  Step send(const Value& sent) override {
    if (state_ == State::closed) return fail("cannot reuse already awaited aclose()/athrow()");
    if (generator_->body->finished()) {
      state_ = State::closed;
      return Step::done(Value::none());
    }
    if (state_ == State::iterating) return judge(generator_->body->send(sent));
    if (generator_->running) {
      state_ = State::closed;
      return fail(fmt::format("{}(): asynchronous generator is already running",
                              exception_ ? "athrow" : "aclose"));
    }
    if (generator_->closed) {
      state_ = State::closed;
      raise(classes.StopAsyncIteration);
      return Step::raise();
    }
    if (!sent.is_none()) return fail("can't send non-None value to a just-started coroutine");
    state_ = State::iterating;
    generator_->running = true;
    if (!exception_) generator_->closed = true;
    return judge(
        generator_->body->throw_(exception_ ? exception_ : make_exception(classes.GeneratorExit)));
  }

  Step throw_(Ref<Exception> exception) override {
    if (state_ == State::closed) return fail("cannot reuse already awaited aclose()/athrow()");
    if (state_ == State::init) {
      if (generator_->running) {
        state_ = State::closed;
        return fail(fmt::format("{}(): asynchronous generator is already running",
                                exception_ ? "athrow" : "aclose"));
      }
      state_ = State::iterating;
      generator_->running = true;
    }
    return judge(generator_->body->throw_(std::move(exception)));
  }

  Value close() override {
    if (since(13) && state_ != State::closed) return close_step(*this);
    state_ = State::closed;
    return Value::none();
  }
  bool is_coroutine() const noexcept override { return false; }
  std::string name() const override { return "async_generator_athrow"; }
  std::string qualname() const override { return name(); }
  bool finished() const noexcept override { return state_ == State::closed; }
  void visit(Visitor& v) override {
    if (generator_) v.visit(generator_);
    if (exception_) v.visit(exception_);
  }
  void clear() override { state_ = State::closed; }

 private:
  Step judge(Step step) {
    if (exception_) {
      step = unwrap(generator_.get(), std::move(step));
      if (step.kind != StepKind::yielded) state_ = State::closed;
      return step;
    }
    return judge_close(std::move(step));
  }

  Step judge_close(Step step) {
    if (step.kind == StepKind::yielded) {
      if (!generator_->body->yielded()) return step;
      generator_->running = false;
      state_ = State::closed;
      return fail("async generator ignored GeneratorExit");
    }
    generator_->running = false;
    state_ = State::closed;
    if (step.kind == StepKind::returned) return Step::done(Value::none());
    if (!pending_is(classes.StopAsyncIteration) && !pending_is(classes.GeneratorExit)) return step;
    clear_pending();
    return Step::done(Value::none());
  }

  Ref<AsyncGenerator> generator_;
  Ref<Exception> exception_;  // null: aclose
  State state_ = State::init;
};

AsyncGenerator* self_of(const Value& v) {
  return v.as<AsyncGenerator>();
}

Value asend(const Value& self, const Value& value) {
  if (!self_of(self)->note_started()) return Value();
  return make<AsyncSend>(Ref<AsyncGenerator>(self_of(self)), value);
}

Value athrow(Value* a) {
  Value exception = a[1];
  if (is_instance(exception, classes.type) &&
      exception.as<Class>()->is_subclass_of(classes.BaseException)) {
    exception = a[2] && !a[2].is_none() ? (is_exception(a[2]) ? a[2] : call(exception, {a[2]}))
                                        : call(exception);
    if (!exception) return Value();
  }
  if (!is_exception(exception))
    return raise_type_error(
        "exceptions must be classes or instances deriving from BaseException, not {}", exception);
  if (!self_of(a[0])->note_started()) return Value();
  return make<AsyncThrow>(Ref<AsyncGenerator>(self_of(a[0])),
                          Ref<Exception>(exception.as<Exception>()));
}

Value aclose(Value* a) {
  if (!self_of(a[0])->note_started()) return Value();
  return make<AsyncThrow>(Ref<AsyncGenerator>(self_of(a[0])), nullptr);
}

Value step_self(const Value& self) {
  return self;
}

Value step_next(const Value& self) {
  return value_of_step(as_steppable(self)->send(Value::none()));
}

Class* awaitable_class(const char* name) {
  Class* cls = Class::builtin(name, classes.object);
  cls->slots.await = step_self;
  cls->slots.iter = step_self;
  cls->slots.next = step_next;
  define_steppable_methods(cls);
  return cls;
}

}  // namespace

AsyncGenerator::AsyncGenerator(Ref<Generator> b)
    : Container(classes.async_generator), body(std::move(b)) {
  flags_ |= kFinalizes;
}
AsyncGenerator::~AsyncGenerator() {
  if (loop_) forget_asyncgen(loop_, this);
}

bool AsyncGenerator::note_started() {
  if (std::exchange(noted_, true)) return true;
  loop_ = note_asyncgen_started(this);
  return !pending();
}

void AsyncGenerator::finalize() {
  if (!body || closed || body->finished() || !body->started()) return;
  PendingSaved saved;
  if (!loop_) return;
  flags_ &= ~kFinalized;  // aclose() may bring it back; its end comes again then
  closed = false;
  const Value loop = std::move(loop_);
  loop_ = Value();
  if (!finalize_asyncgen(loop, Value(this)))
    report_unraisable("Exception ignored in async generator finaliser");
}

void AsyncGenerator::visit(Visitor& v) {
  if (body) v.visit(body);
  v.visit(loop_);
}

void AsyncGenerator::clear() {
  if (body) body->clear();
}

Value make_async_generator(Ref<Generator> body) {
  return make<AsyncGenerator>(std::move(body));
}

void install_async_generator_class() {
  asend_class = awaitable_class("async_generator_asend");
  athrow_class = awaitable_class("async_generator_athrow");
  Class* cls = classes.async_generator;
  cls->slots.aiter = step_self;
  cls->slots.anext = [](const Value& self) { return asend(self, Value::none()); };
  cls->slots.repr = [](const Value& self) -> Value {
    return make_str(fmt::format("<async_generator object {} at {:#x}>",
                                self_of(self)->body->qualname(), self.bits()));
  };
  define_methods(cls, {{"C asend(self, value, /)", [](Value* a) { return asend(a[0], a[1]); }},
                       {"C athrow(self, type, value=None, traceback=None, /)", athrow},
                       {"C aclose(self, /)", aclose}});
  define_attributes(
      cls,
      {{"ag_running", [](const Value& v) { return Value::boolean(self_of(v)->running); }},
       {"__name__", [](const Value& v) -> Value { return make_str(self_of(v)->body->name()); }},
       {"__qualname__",
        [](const Value& v) -> Value { return make_str(self_of(v)->body->qualname()); }},
       {"ag_code", [](const Value& v) { return Value(self_of(v)->body->code()); }},
       {"ag_frame",
        [](const Value& v) {
          Frame* const frame = self_of(v)->body->frame();
          return frame != nullptr ? Value(frame) : Value::none();
        }},
       {"ag_await", [](const Value& v) {
          const Value inner = without_driver(self_of(v)->body->awaited());
          return inner ? inner : Value::none();
        }}});
}

}  // namespace loopspec
