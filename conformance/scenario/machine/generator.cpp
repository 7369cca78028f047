#include "conformance/scenario/machine/generator.hpp"

#include <fmt/format.h>

#include "conformance/scenario/machine/call.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/unraisable.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

Generator::Generator(Class* cls, Ref<Frame> frame, Value n, Value q)
    : Steppable(BuiltinClass{cls}),
      frame_(std::move(frame)),
      code_(frame_->code),
      name_(std::move(n)),
      qualname_(std::move(q)),
      coroutine_(cls == classes.coroutine) {
  flags_ |= kFinalizes;
}

const char* Generator::kind() const noexcept {
  if (code_->kind == Code::Kind::async_generator) return "async generator";
  return cls() == classes.coroutine ? "coroutine" : "generator";
}

std::string Generator::name() const {
  return str_text(name_).value_or("");
}
std::string Generator::qualname() const {
  return str_text(qualname_).value_or("");
}

std::string Generator::where() const {
  if (!frame_) return fmt::format("done, defined at {}:{}", code_->file, code_->first_line);
  const int line = started_ ? frame_->line() : code_->first_line;
  return fmt::format("running at {}:{}", code_->file, line);
}

Value Generator::awaited() const {
  if (!frame_ || running_ || !started_ || frame_->at_yield || frame_->depth == 0) return Value();
  return frame_->stack()[frame_->depth - 1];
}

// A traceback may go on holding the frame, and with it the locals.
void Generator::finish() {
  frame_ = nullptr;
  flags_ &= ~kFinalizes;
}

Step Generator::send(const Value& value) {
  if (running_) {
    raise(classes.ValueError, fmt::format("{} already executing", kind()));
    return Step::raise();
  }
  if (!frame_) {
    if (cls() != classes.coroutine) return Step::done(Value::none());
    raise(classes.RuntimeError, "cannot reuse already awaited coroutine");
    return Step::raise();
  }
  if (!started_ && !value.is_none()) {
    raise(classes.TypeError, fmt::format("can't send non-None value to a just-started {}", kind()));
    return Step::raise();
  }
  return resume(value);
}

Step Generator::throw_(Ref<Exception> exception) {
  if (running_) {
    raise(classes.ValueError, fmt::format("{} already executing", kind()));
    return Step::raise();
  }
  if (!frame_) {
    if (cls() != classes.coroutine) {
      reraise(std::move(exception));
      return Step::raise();
    }
    raise(classes.RuntimeError, "cannot reuse already awaited coroutine");
    return Step::raise();
  }
  if (!started_) {
    // The body is never entered; the traceback names the line of the definition.
    exception->traceback = make<Traceback>(exception->traceback, Value(frame_), code_->first_line);
    started_ = true;
    finish();
    reraise(std::move(exception));
    if (!since(12)) refuse_stop(code_->kind);
    return Step::raise();
  }
  const Value inner = awaited();
  if (!inner) {
    reraise(std::move(exception));
    return resume(Value());
  }
  // What is awaited gets it first; the frame goes on only when that is over.
  running_ = true;
  ExceptionState& state = frame_->exceptions;
  state.previous = std::exchange(thread_state().exceptions, &state);
  Step step = exception->cls()->is_subclass_of(classes.GeneratorExit)
                  ? delegate_close_and_throw(inner, exception)
                  : delegate_throw(inner, exception);
  thread_state().exceptions = state.previous;
  running_ = false;
  if (step.kind == StepKind::yielded) {
    yielded_ = false;
    return step;
  }
  // From 3.12 on the await itself takes a StopIteration, whoever raised it, for the end.
  if (step.kind == StepKind::raised && since(12) && pending_is(classes.StopIteration))
    step = step_from_result(Value());
  Value* top = frame_->stack() + frame_->depth - 1;
  if (step.kind == StepKind::returned) {
    *top = Value();
    --frame_->depth;
    frame_->at_yield = true;  // goes on past the await, with the value
    return resume(std::move(step.value));
  }
  return resume(Value());
}

Step Generator::resume(Value sent) {
  if (!enter_call()) return Step::raise();
  running_ = true;
  const bool fresh = !std::exchange(started_, true);
  const Ref<Frame> frame = frame_;
  ExceptionState& state = frame->exceptions;
  state.previous = std::exchange(thread_state().exceptions, &state);
  if (pending()) raise(take_pending());  // its context is what this body handles
  Value value;
  const Exit exit = run(frame.get(), fresh ? Value() : std::move(sent), &value);
  thread_state().exceptions = state.previous;
  running_ = false;
  leave_call();
  yielded_ = exit == Exit::yielded;
  if (exit == Exit::awaiting || exit == Exit::yielded) return Step::yield(std::move(value));
  finish();
  if (exit == Exit::returned) return Step::done(std::move(value));
  refuse_stop(code_->kind);
  return Step::raise();
}

// PEP 479: StopIteration must not pass out of the body.
void refuse_stop(Code::Kind kind) {
  const bool is_async_generator = kind == Code::Kind::async_generator;
  const bool stop = pending_is(classes.StopIteration);
  if (!stop && !(is_async_generator && pending_is(classes.StopAsyncIteration))) return;
  const Ref<Exception> cause = take_pending();
  const char* what = is_async_generator              ? "async generator"
                     : kind == Code::Kind::coroutine ? "coroutine"
                                                     : "generator";
  Ref<Exception> error = make_exception(
      classes.RuntimeError,
      fmt::format("{} raised {}", what, stop ? "StopIteration" : "StopAsyncIteration"));
  error->cause = cause;
  error->context = cause;
  error->suppress_context = true;
  reraise(std::move(error));
}

Ref<Generator> suspended_coroutine(const Function& function, Ref<Frame> frame) {
  const Code& code = *frame->code;
  Value name = function.renamed ? Value(make_str(code.name)) : function.name;
  Value qualname = function.renamed ? Value(make_str(code.qualname)) : function.qualname;
  Ref<Generator> coroutine =
      make<Generator>(classes.coroutine, std::move(frame), std::move(name), std::move(qualname));
  coroutine->started_ = true;
  return coroutine;
}

Value Generator::close() {
  if (running_) {
    raise(classes.ValueError, fmt::format("{} already executing", kind()));
    return Value();
  }
  if (!frame_) return Value::none();
  if (!started_) {
    started_ = true;
    finish();
    return Value::none();
  }
  const Step step = throw_(make_exception(classes.GeneratorExit));
  if (step.kind == StepKind::yielded) {
    raise(classes.RuntimeError, fmt::format("{} ignored GeneratorExit", kind()));
    return Value();
  }
  if (step.kind == StepKind::returned) return since(13) ? step.value : Value::none();
  if (!pending_is(classes.GeneratorExit) && !pending_is(classes.StopIteration)) return Value();
  clear_pending();
  return Value::none();
}

void Generator::finalize() {
  if (!frame_) return;
  PendingSaved saved;
  if (!started_) {
    if (cls() == classes.coroutine)
      report_warning("RuntimeWarning", fmt::format("coroutine '{}' was never awaited", qualname()));
    return;
  }
  if (!close()) report_unraisable(fmt::format("Exception ignored in: {}", safe_repr(Value(this))));
}

void Generator::visit(Visitor& visitor) {
  if (frame_) visitor.visit(frame_);
}

void Generator::clear() {
  finish();
}

}  // namespace loopspec
