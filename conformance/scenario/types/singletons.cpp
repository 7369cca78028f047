// None, NotImplemented, Ellipsis.
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/types.hpp"

namespace loopspec {

namespace {

template <Value (*singleton)()>
Value create(Class* cls, const Args& args) {
  if (args.positional + args.keywords() != 0)
    return type_error({cls->name(), " takes no arguments"});
  return singleton();
}

int not_implemented_truth(const Value&) {
  if (!since(14)) return 1;  // a DeprecationWarning until then
  type_error({"NotImplemented should not be used in a boolean context"});
  return -1;
}

}  // namespace

void install_singletons() {
  Slots& none = classes.NoneType->slots;
  none.repr = [](const Value&) -> Value { return intern("None"); };
  none.truth = [](const Value&) { return 0; };
  none.create = create<Value::none>;
  Slots& not_implemented = classes.NotImplementedType->slots;
  not_implemented.repr = [](const Value&) -> Value { return intern("NotImplemented"); };
  not_implemented.truth = not_implemented_truth;
  not_implemented.create = create<Value::not_implemented>;
  Slots& ellipsis = classes.ellipsis->slots;
  ellipsis.repr = [](const Value&) -> Value { return intern("Ellipsis"); };
  ellipsis.create = create<Value::ellipsis>;
}

}  // namespace loopspec
