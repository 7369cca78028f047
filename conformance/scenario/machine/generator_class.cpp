// What a program sees of generators and coroutines beside send, throw and close.
#include <fmt/format.h>

#include "conformance/scenario/machine/generator.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/operations.hpp"

namespace loopspec {

namespace {

Value generator_next(const Value& self) {
  Step step = static_cast<Steppable*>(self.object())->send(Value::none());
  if (step.kind == StepKind::yielded) return std::move(step.value);
  if (step.kind == StepKind::raised || step.value.is_none()) return Value();
  raise(make_exception(classes.StopIteration, make_tuple({step.value})));
  return Value();
}

Generator* program_generator(const Value& v) {
  return dynamic_cast<Generator*>(v.object());
}

Value frame_of(const Value& v) {
  Generator* g = program_generator(v);
  return g != nullptr && g->frame() != nullptr ? Value(g->frame()) : Value::none();
}

Value code_of(const Value& v) {
  Generator* g = program_generator(v);
  return g != nullptr ? Value(g->code()) : Value::none();
}

bool set_next_traceback(const Value& self, const Value& value) {
  if (!value) {
    raise(classes.TypeError, "can't delete tb_next attribute");
    return false;
  }
  if (value.is_none()) {
    self.as<Traceback>()->next = nullptr;
    return true;
  }
  if (class_of(value) != classes.traceback) {
    raise(classes.TypeError,
          fmt::format("expected traceback object, got '{}'", class_of(value)->name()));
    return false;
  }
  for (const Traceback* t = value.as<Traceback>(); t != nullptr; t = t->next.get())
    if (Value(const_cast<Traceback*>(t)).same(self)) {
      raise(classes.ValueError, "traceback loop detected");
      return false;
    }
  self.as<Traceback>()->next = Ref<Traceback>(value.as<Traceback>());
  return true;
}

}  // namespace

void install_generator_classes() {
  Class* cls = classes.generator;
  cls->slots.iter = [](const Value& v) { return v; };
  cls->slots.next = generator_next;
  cls->slots.repr = [](const Value& v) -> Value {
    return make_str(fmt::format("<generator object {} at {:#x}>",
                                static_cast<Steppable*>(v.object())->qualname(), v.bits()));
  };
  define_steppable_methods(cls);
  define_attributes(cls, {{"__name__",
                           [](const Value& v) -> Value {
                             return make_str(static_cast<Steppable*>(v.object())->name());
                           }},
                          {"__qualname__",
                           [](const Value& v) -> Value {
                             return make_str(static_cast<Steppable*>(v.object())->qualname());
                           }},
                          {"gi_running",
                           [](const Value& v) {
                             return Value::boolean(static_cast<Steppable*>(v.object())->running());
                           }},
                          {"gi_frame", frame_of},
                          {"gi_code", code_of},
                          {"gi_yieldfrom", [](const Value& v) {
                             const Value inner =
                                 without_driver(static_cast<Steppable*>(v.object())->awaited());
                             return inner ? inner : Value::none();
                           }}});
  define_attributes(classes.coroutine, {{"cr_frame", frame_of}, {"cr_code", code_of}});
  define_attributes(
      classes.frame,
      {{"f_lineno", [](const Value& v) { return Value::small_int(v.as<Frame>()->line()); }},
       {"f_code", [](const Value& v) -> Value { return v.as<Frame>()->code; }}});
  define_attributes(
      classes.traceback,
      {{"tb_lineno", [](const Value& v) { return Value::small_int(v.as<Traceback>()->line); }},
       {"tb_frame", [](const Value& v) { return v.as<Traceback>()->frame; }, read_only_member},
       {"tb_next",
        [](const Value& v) {
          const auto& next = v.as<Traceback>()->next;
          return next ? Value(next) : Value::none();
        },
        set_next_traceback}});
}

}  // namespace loopspec
