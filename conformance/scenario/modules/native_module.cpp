// `_native`: what the prelude's modules cannot say in Python.
#include "conformance/scenario/modules/native_modules.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/run_state.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

Value now(Value*) { return make_float(run_state().now); }

Value advance(Value* a) {
  const auto seconds = to_double(a[0]);
  if (!seconds) return Value();
  run_state().now += *seconds;
  return Value::none();
}

}  // namespace

Ref<Module> make_native_module() {
  Ref<Module> module = make<Module>("_native");
  Dict* dict = module->dict();
  const Version& v = semantics().version;
  dict->set(intern("version_info"),
            make_tuple({Value::small_int(v.major), Value::small_int(v.minor), Value::small_int(v.patch)}));
  for (const Native& native : {Native{"C now()", now}, Native{"C advance(seconds, /)", advance}}) {
    const Ref<NativeFunction> f = make_native(native);
    dict->set(intern(f->name()), f);
  }
  return module;
}

}  // namespace loopspec
