#include "reference/coroutine.hpp"

#include <cstdio>
#include <cstdlib>

#include "reference/objects/classes.hpp"
#include "reference/objects/memory.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

// While a body runs, its own record of handled exceptions is the innermost of the thread.
class Entered {
 public:
  explicit Entered(ExceptionState& own) : state_(thread_state()) {
    own.previous = state_.exceptions;
    state_.exceptions = &own;
  }
  ~Entered() {
    ExceptionState* own = state_.exceptions;
    state_.exceptions = own->previous;
    own->previous = nullptr;
  }
  Entered(const Entered&) = delete;
  Entered& operator=(const Entered&) = delete;

 private:
  ThreadState& state_;
};

}  // namespace

CoroutineRef CoroutineRef::named(const char* qualname) && {
  coroutine_->set_qualname(qualname);
  return std::move(*this);
}

CoroutineRef CoroutineRef::promise_type::get_return_object() {
  return CoroutineRef(
      make<Coroutine>(std::coroutine_handle<promise_type>::from_promise(*this), *this));
}

void CoroutineRef::promise_type::unhandled_exception() noexcept {
  std::fputs("loopspec: a C++ exception left a coroutine of the reference\n", stderr);
  std::abort();
}

void* CoroutinePromise::operator new(std::size_t size) {
  return recycled_allocate(size);
}
void CoroutinePromise::operator delete(void* memory, std::size_t size) noexcept {
  recycled_free(memory, size);
}

Coroutine::Coroutine(std::coroutine_handle<> handle, CoroutinePromise& promise)
    : Steppable(classes.coroutine), handle_(handle), promise_(&promise) {
  flags_ |= kFinalizes;
}

Coroutine::~Coroutine() {
  destroy_body();
}

void Coroutine::destroy_body() {
  if (!handle_) return;
  std::exchange(handle_, nullptr).destroy();
  if (exceptions_.handled != nullptr) count_down(std::exchange(exceptions_.handled, nullptr));
  if (exceptions_.came_with != nullptr) count_down(std::exchange(exceptions_.came_with, nullptr));
}

std::string Coroutine::name() const {
  const std::string full = qualname_;
  const std::size_t dot = full.rfind('.');
  return dot == std::string::npos ? full : full.substr(dot + 1);
}

std::string Coroutine::where() const {
  return finished() ? "done, defined in asyncio" : "running in asyncio";
}

// A bare yield stands for an inner generator: the body is suspended on something all the same.
Value Coroutine::awaited() const {
  if (inner_ || !handle_ || running_) return inner_;
  return promise_->waiting != nullptr ? Value::none() : Value();
}

bool Coroutine::check_resumable(const Value& sent) {
  if (running_) {
    raise(classes.ValueError, "coroutine already executing");
  } else if (!handle_) {
    raise(classes.RuntimeError, "cannot reuse already awaited coroutine");
  } else if (!started_ && !sent.is_none()) {
    raise(classes.TypeError, "can't send non-None value to a just-started coroutine");
  } else {
    return true;
  }
  return false;
}

Step Coroutine::send(const Value& value) {
  if (!check_resumable(value)) return Step::raise();
  return enter(value, false);
}

// rule: coroutine.exception.unwinds
Step Coroutine::throw_(Ref<Exception> exception) {
  if (!check_resumable(Value::none())) return Step::raise();
  if (!started_) {
    destroy_body();
    if (drives) return delegate_throw(drives, std::move(exception));
    reraise(std::move(exception));
    return Step::raise();
  }
  reraise(std::move(exception));
  return enter(Value(), true);
}

Value Coroutine::close() {
  if (!handle_) return Value::none();
  if (running_) {
    raise(classes.ValueError, "coroutine already executing");
    return Value();
  }
  if (!started_) {
    destroy_body();
    return Value::none();
  }
  reraise(make_exception(classes.GeneratorExit));
  Step step = enter(Value(), true);
  if (step.kind == StepKind::returned) return since(13) ? step.value : Value::none();
  if (step.kind == StepKind::yielded) {
    raise(classes.RuntimeError, "coroutine ignored GeneratorExit");
    return Value();
  }
  if (!pending_is(classes.GeneratorExit) && !pending_is(classes.StopIteration)) return Value();
  clear_pending();
  return Value::none();
}

Step Coroutine::enter(const Value& sent, bool thrown) {
  Ref<Coroutine> alive(this);
  const bool counts = counts_as_call && !drives;
  if (counts && !enter_level()) return Step::raise();
  const Step step = enter_body(sent, thrown);
  if (counts) leave_level();
  return step;
}

Step Coroutine::enter_body(const Value& sent, bool thrown) {
  running_ = true;
  Step step = Step::raise();
  {
    Entered entered(exceptions_);
    Awaiting* waiting = started_ ? promise_->waiting : nullptr;
    started_ = true;
    if (waiting != nullptr && waiting->kind_ == Awaiting::Kind::await_) {
      step = step_inner(sent, thrown);
      if (step.kind == StepKind::yielded) {
        running_ = false;
        return step;
      }
      inner_ = Value();
      waiting->result_ = std::move(step.value);
    } else if (waiting != nullptr) {
      waiting->result_ = sent;
    }
    // What is thrown into a body that handles an exception has that one as its context.
    if (thrown && pending() && exceptions_.handled != nullptr) raise(take_pending());
    step = run_body();
  }
  running_ = false;
  return step;
}

Step Coroutine::step_inner(const Value& sent, bool thrown) {
  Value inner = inner_;
  return thrown ? delegate_throw(inner, take_pending()) : delegate_send(inner, sent);
}

// Runs the body until it suspends or ends. An awaited iterator is stepped here, not by the body: no
// nesting of resumes.
Step Coroutine::run_body() {
  while (true) {
    promise_->waiting = nullptr;
    handle_.resume();
    if (handle_.done()) return finish();
    Awaiting* waiting = promise_->waiting;
    if (waiting->kind_ == Awaiting::Kind::yield_) return Step::yield(std::move(waiting->operand_));
    // rule: coroutine.await.inline
    Value inner = get_awaitable(waiting->operand_);
    waiting->operand_ = Value();
    if (!inner) continue;  // raised: the body sees a null result
    inner_ = inner;
    Step step = delegate_send(inner, Value::none());
    if (step.kind == StepKind::yielded) return step;
    inner_ = Value();
    waiting->result_ = std::move(step.value);
  }
}

Step Coroutine::finish() {
  Value result = std::move(promise_->result);
  destroy_body();
  if (result) return Step::done(std::move(result));
  if (!pending_is(classes.StopIteration)) return Step::raise();
  Ref<Exception> cause = take_pending();
  Ref<Exception> error = make_exception(classes.RuntimeError, "coroutine raised StopIteration");
  error->cause = cause;
  error->context = cause;
  error->suppress_context = true;
  reraise(std::move(error));
  return Step::raise();
}

void Coroutine::finalize() {
  if (!handle_ || !started_) return;
  PendingSaved saved;
  if (!close()) clear_pending();
}

void Coroutine::visit(Visitor& visitor) {
  if (inner_) visitor.visit(inner_);
  if (drives) visitor.visit(drives);
}

void Coroutine::clear() {
  destroy_body();
  inner_ = Value();
  drives = Value();
}

}  // namespace loopspec
