#include "reference/coroutines.hpp"

#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/semantics.hpp"
#include "reference/steppable.hpp"

namespace loopspec {

namespace {

bool (*coroutine_function_hook)(const Value&) = nullptr;

bool has_methods(const Class* cls, std::initializer_list<const char*> wanted) {
  for (const char* name : wanted) {
    const Value found = cls->lookup(intern(name));
    if (!found || found.is_none()) return false;
  }
  return true;
}

}  // namespace

bool is_generator(const Value& v) noexcept {
  return class_of(v) == classes.generator;
}

bool is_coroutine(const Value& v) {
  const Class* cls = class_of(v);
  if (cls == classes.coroutine) return true;
  if (cls == classes.generator) return semantics().coroutine_generators_count;
  return v.is_object() && has_methods(cls, {"__await__", "send", "throw", "close"});
}

bool is_coroutine_function(const Value& v) {
  Value function = v;
  while (class_of(function) == classes.method) function = function.as<BoundMethod>()->function;
  const auto* native = dynamic_cast<const NativeFunction*>(function.object());
  if (native != nullptr && native->is_async) return true;
  return coroutine_function_hook != nullptr && coroutine_function_hook(function);
}

bool is_awaitable(const Value& v) {
  if (class_of(v) == classes.coroutine) return true;
  if (class_of(v) == classes.generator) return as_steppable(v)->is_coroutine();
  return class_of(v)->slots.await != nullptr;
}

void set_coroutine_function_hook(bool (*hook)(const Value&)) {
  coroutine_function_hook = hook;
}

Ref<NativeFunction> make_async_native(const Native& native, std::string_view prefix) {
  Ref<NativeFunction> function = make_native(native, prefix);
  count_up(function.get());
  function->is_async = true;
  return function;
}

void define_async_methods(Class* cls, std::initializer_list<Native> methods) {
  for (const Native& native : methods) {
    Ref<NativeFunction> function = make_async_native(native, cls->name());
    cls->set_attribute(intern(function->name()), function);
  }
}

}  // namespace loopspec
