// Frames and what is suspended in them: caller, generator_state, iterable coroutines.
#include "conformance/scenario/builtins/define.hpp"
#include "conformance/scenario/machine/async_generator.hpp"
#include "conformance/scenario/machine/generator.hpp"
#include "conformance/scenario/modules/hosted_function.hpp"
#include "conformance/scenario/modules/native_parts.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

namespace {

Value describe(Frame* frame) {
  static Str* const name = intern("__name__");
  const Value module = frame->globals->get(name);
  return make_tuple({module ? module : Value(make_str("__main__")),
                     Value(make_str(frame->code->file)), Value::small_int(frame->line()),
                     Value(make_str(frame->code->name))});
}

// Depth 0 is the function that asks; functions of the prelude count.
Value caller(Value* a) {
  std::optional<std::int64_t> depth = as_int64(a[0]);
  if (!depth) return raise_type_error("'{}' object cannot be interpreted as an integer", a[0]);
  Frame* frame = current_frame();
  for (; frame != nullptr && *depth > 0; --*depth) frame = frame->back;
  return frame != nullptr ? describe(frame) : Value::none();
}

const char* state_of(const Generator& body) {
  if (body.running()) return "RUNNING";
  if (body.finished()) return "CLOSED";
  return body.started() ? "SUSPENDED" : "CREATED";
}

// Of natives, their own word: they are suspended once something is awaited.
const char* state_of(const Steppable& steppable) {
  if (const auto* body = dynamic_cast<const Generator*>(&steppable)) return state_of(*body);
  if (steppable.running()) return "RUNNING";
  if (steppable.finished()) return "CLOSED";
  return steppable.awaited() ? "SUSPENDED" : "CREATED";
}

Value generator_state(Value* a) {
  if (class_of(a[0]) == classes.async_generator) {
    const auto* g = a[0].as<AsyncGenerator>();
    return make_str(g->running ? "RUNNING" : state_of(*g->body));
  }
  if (const Steppable* s = as_steppable(a[0])) return make_str(state_of(*s));
  return raise_type_error("'{}' object is no generator", a[0]);
}

Value make_iterable_coroutine(Value* a) {
  Function* f = program_function(a[0]);
  if (f == nullptr) return raise_type_error("'{}' object is no function of the program", a[0]);
  f->iterable_coroutine = true;
  return Value::none();
}

Value is_iterable_coroutine(Value* a) {
  const auto* g = dynamic_cast<const Generator*>(a[0].object());
  return Value::boolean(g != nullptr && g->cls() == classes.generator && g->is_coroutine());
}

}  // namespace

void add_native_frames(Dict* into) {
  define_functions(into, {{"C caller(depth, /)", caller},
                          {"C generator_state(generator, /)", generator_state},
                          {"C make_iterable_coroutine(function, /)", make_iterable_coroutine},
                          {"C is_iterable_coroutine(generator, /)", is_iterable_coroutine}});
}

}  // namespace loopspec
