// The virtual clock, for `time`.
#include "conformance/scenario/builtins/define.hpp"
#include "conformance/scenario/modules/native_parts.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/run_state.hpp"
#include "reference/threads.hpp"

namespace loopspec {

namespace {

Value now(Value*) {
  return make_float(run_time());
}

Value sleep(Value* a) {
  const auto seconds = to_double(a[0]);
  if (!seconds) return Value();
  return sleep_for(*seconds) ? Value::none() : Value();
}

}  // namespace

void add_native_clock(Dict* into) {
  define_functions(into, {{"C now()", now}, {"C sleep(seconds, /)", sleep}});
}

}  // namespace loopspec
