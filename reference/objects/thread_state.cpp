#include "reference/objects/thread_state.hpp"

#include "reference/objects/class.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/native_level.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

// Sets the context of `exception`, cutting a cycle that would come up, as _PyErr_SetObject does.
void set_context(Exception* exception) {
  Exception* handled = handled_exception();
  if (handled == nullptr || handled == exception) return;
  Exception* walk = handled;
  while (Object* above = walk->context.object()) {
    if (above == exception) {
      walk->context = Value();
      break;
    }
    walk = static_cast<Exception*>(above);
  }
  exception->context = Value(handled);
}

void set_pending(Exception* owned) {
  ThreadState& state = thread_state();
  Exception* old = state.pending;
  state.pending = owned;
  if (old != nullptr) count_down(old);
}

}  // namespace

Value raise(Ref<Exception> exception) {
  set_context(exception.get());
  set_pending(exception.release());
  return Value();
}

Value raise(Class* cls, std::string_view message) {
  return raise(make_exception(cls, message));
}
Value raise(Class* cls) {
  return raise(make_exception(cls));
}

Value begin_handling(Exception* exception) {
  ExceptionState* state = thread_state().exceptions;
  Value before = Value::adopt(std::exchange(state->handled, Ref<Exception>(exception).release()));
  if (since(11)) return before;
  exception->traceback_before = nullptr;
  const Value came_with =
      Value::adopt(std::exchange(state->came_with, Ref<Traceback>(exception->traceback).release()));
  return before ? make_tuple({before, came_with ? came_with : Value::none()}) : before;
}

void end_handling(Value before) {
  ExceptionState* state = thread_state().exceptions;
  Value came_with;
  if (before && !is_exception(before)) {
    const Value pair = before;
    before = (*pair.as<Tuple>())[0];
    came_with = (*pair.as<Tuple>())[1];
    if (came_with.is_none()) came_with = Value();
  }
  Traceback* old = std::exchange(state->came_with, static_cast<Traceback*>(came_with.release()));
  Exception* done = std::exchange(state->handled, static_cast<Exception*>(before.release()));
  if (done != nullptr) count_down(done);
  if (old != nullptr) count_down(old);
}

Value reraise_handled(Ref<Exception> exception) {
  if (since(11)) return reraise(std::move(exception));
  for (ExceptionState* s = thread_state().exceptions; s != nullptr; s = s->previous)
    if (s->handled == exception.get()) {
      if (exception->traceback.get() != s->came_with)
        exception->traceback_before =
            std::exchange(exception->traceback, Ref<Traceback>(s->came_with));
      break;
    }
  return reraise(std::move(exception));
}

Value reraise(Ref<Exception> exception) {
  set_pending(exception.release());
  return Value();
}

Ref<Exception> take_pending() noexcept {
  return Ref<Exception>::adopt(std::exchange(state_of_thread.pending, nullptr));
}

bool pending_is(const Class* cls) noexcept {
  const Exception* p = state_of_thread.pending;
  return p != nullptr && p->cls()->is_subclass_of(cls);
}

void clear_pending() noexcept {
  take_pending();
}

Exception* handled_exception() noexcept {
  for (ExceptionState* s = thread_state().exceptions; s != nullptr; s = s->previous)
    if (s->handled != nullptr) return s->handled;
  return nullptr;
}

Handling::Handling(Ref<Exception> exception)
    : state_(thread_state().exceptions),
      handled_(std::exchange(state_->handled, exception.release())),
      came_with_(
          std::exchange(state_->came_with, Ref<Traceback>(state_->handled->traceback).release())) {}

Handling::~Handling() {
  Exception* mine = std::exchange(state_->handled, handled_);
  Traceback* with = std::exchange(state_->came_with, came_with_);
  count_down(mine);
  if (with != nullptr) count_down(with);
}

PendingSaved::PendingSaved() : saved_(std::exchange(state_of_thread.pending, nullptr)) {}

PendingSaved::~PendingSaved() {
  Exception* own = std::exchange(state_of_thread.pending, saved_);
  if (own != nullptr) count_down(own);
}

bool raise_recursion_error() {
  leave_level();
  raise(classes.RecursionError, "maximum recursion depth exceeded");
  return false;
}

bool NativeLevel::raise_too_deep() {
  raise(classes.RecursionError, "maximum recursion depth exceeded");
  return false;
}

}  // namespace loopspec
