#include "conformance/scenario/modules/native_modules.hpp"

#include "conformance/scenario/machine/support.hpp"
#include "conformance/scenario/modules/modules.hpp"
#include "reference/asyncio_module.hpp"
#include "reference/executors.hpp"
#include "reference/objects/operations.hpp"

namespace loopspec {

// What a program sets there is a builtin name from then on.
Ref<Module> make_builtins_module() {
  return make<Module>("builtins", Ref<Dict>(builtins()));
}

namespace {

Value thread_function(std::string_view name) {
  const bool of_signals = name.find("signal") != std::string_view::npos;
  const Value module = import_module(of_signals ? "_asyncio_signals" : "_asyncio_threads");
  return module ? get_attribute(module, intern(name)) : Value();
}

}  // namespace

void register_native_modules() {
  set_thread_functions(thread_function);
  register_native_module("builtins", make_builtins_module);
  register_native_module("sys", make_sys_module);
  register_native_module("_native", make_native_module);
  register_native_module("contextvars", make_contextvars_module);
  register_native_module("asyncio", [] { return make_asyncio_module(); });
}

}  // namespace loopspec
