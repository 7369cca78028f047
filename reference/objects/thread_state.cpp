#include "reference/objects/thread_state.hpp"

#include "reference/objects/class.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"

namespace loopspec {

namespace {

constinit thread_local ThreadState state_of_thread;

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

ThreadState& thread_state() noexcept {
  if (state_of_thread.exceptions == nullptr)
    state_of_thread.exceptions = &state_of_thread.base_exceptions;
  return state_of_thread;
}

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

Value reraise(Ref<Exception> exception) {
  set_pending(exception.release());
  return Value();
}

bool pending() noexcept {
  return state_of_thread.pending != nullptr;
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
      saved_(std::exchange(state_->handled, exception.release())) {}

Handling::~Handling() {
  Exception* mine = std::exchange(state_->handled, saved_);
  if (mine != nullptr) count_down(mine);
}

PendingSaved::PendingSaved() : saved_(std::exchange(state_of_thread.pending, nullptr)) {}

PendingSaved::~PendingSaved() {
  Exception* own = std::exchange(state_of_thread.pending, saved_);
  if (own != nullptr) count_down(own);
}

bool enter_level() {
  constexpr int kRecursionLimit = 1000;
  if (++thread_state().depth <= kRecursionLimit) return true;
  --thread_state().depth;
  raise(classes.RecursionError, "maximum recursion depth exceeded");
  return false;
}

void leave_level() noexcept {
  --thread_state().depth;
}

}  // namespace loopspec
