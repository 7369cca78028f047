// `_native`: what the prelude's modules cannot say in Python.
#include "conformance/scenario/modules/native_modules.hpp"
#include "conformance/scenario/modules/native_parts.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

Ref<Module> make_native_module() {
  Ref<Module> module = make<Module>("_native");
  Dict* dict = module->dict();
  const Version& v = semantics().version;
  dict->set(intern("version_info"),
            make_tuple(
                {Value::small_int(v.major), Value::small_int(v.minor), Value::small_int(v.patch)}));
  for (const auto add :
       {add_native_clock, add_native_builtins, add_native_signatures, add_native_frames,
        add_native_matching, add_native_math, add_native_reports, add_native_signals,
        add_native_threads, add_native_weak})
    add(dict);
  return module;
}

}  // namespace loopspec
