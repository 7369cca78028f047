// Which pattern the `match` statement tries on instances of a class.
#include "conformance/scenario/builtins/define.hpp"
#include "conformance/scenario/modules/native_parts.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

namespace {

bool are_classes(std::initializer_list<Value> all) {
  for (const Value& v : all)
    if (!is_instance(v, classes.type)) {
      raise(classes.TypeError, "a class is needed");
      return false;
    }
  return true;
}

Value match_as(Value* a) {
  if (!are_classes({a[0]})) return Value();
  const bool sequence = is_str(a[1]) && a[1].as<Str>()->view() == "sequence";
  a[0].as<Class>()->match_kind = sequence ? MatchKind::sequence : MatchKind::mapping;
  return Value::none();
}

Value match_like(Value* a) {
  if (!are_classes({a[0], a[1]})) return Value();
  if (a[0].as<Class>()->is_immutable()) return Value::none();  // str is registered as a Sequence
  for (const Class* c : a[1].as<Class>()->mro()) {
    if (c->match_kind == MatchKind::none) continue;
    a[0].as<Class>()->match_kind = c->match_kind;
    break;
  }
  return Value::none();
}

}  // namespace

void add_native_matching(Dict* into) {
  define_functions(
      into, {{"C match_as(cls, kind, /)", match_as}, {"C match_like(cls, other, /)", match_like}});
}

}  // namespace loopspec
