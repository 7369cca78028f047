// Lock, RLock, start_thread, thread_ident: what threads are made of.
#include "conformance/scenario/builtins/define.hpp"
#include "conformance/scenario/modules/native_parts.hpp"
#include "conformance/scenario/modules/thread_locks.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/objects/unraisable.hpp"
#include "reference/run_state.hpp"
#include "reference/threads.hpp"

namespace loopspec {

namespace {

void run_thread(const Value& function) {
  if (call(function, {}) || pending_is_limit()) {
    clear_pending();
    return;
  }
  report_unraisable("Exception ignored in thread started by: " + safe_repr(function));
}

// Calls function() in a new thread. The lock, which is held, is free when it has ended.
Value start(Value* a) {
  const Ref<ThreadLock> held(a[1].as<ThreadLock>());
  const auto body = [function = a[0]] { run_thread(function); };
  return start_thread(body, [held] { held->locked = false; }) ? Value::none() : Value();
}

Value ident(Value*) {
  return make_int(static_cast<std::int64_t>(thread_number()) + 1);
}

}  // namespace

void add_native_threads(Dict* into) {
  into->set(intern("Lock"), Value(thread_lock_classes().lock));
  into->set(intern("RLock"), Value(thread_lock_classes().rlock));
  define_functions(into,
                   {{"C start_thread(function, lock, /)", start}, {"C thread_ident()", ident}});
}

}  // namespace loopspec
