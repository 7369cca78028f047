#include "conformance/scenario/world.hpp"

#include <map>
#include <string>

#include "conformance/scenario/builtins/builtins.hpp"
#include "conformance/scenario/machine/async_generator.hpp"
#include "conformance/scenario/machine/function.hpp"
#include "conformance/scenario/machine/patterns.hpp"
#include "conformance/scenario/machine/super_arguments.hpp"
#include "conformance/scenario/modules/native_modules.hpp"
#include "conformance/scenario/modules/streams.hpp"
#include "conformance/scenario/modules/thread_locks.hpp"
#include "conformance/scenario/recorder.hpp"
#include "conformance/scenario/types/types.hpp"
#include "conformance/scenario/types/version_gates.hpp"
#include "reference/coroutines.hpp"
#include "reference/objects/classes.hpp"
#include "reference/semantics.hpp"
#include "reference/steppable.hpp"

namespace loopspec {

namespace {

bool is_async_function(const Value& v) {
  return is_function(v) && v.as<Function>()->code->kind == Code::Kind::coroutine;
}

void prepare() {
  initialize_objects();
  install_types();
  install_builtin_classes();
  install_function_class();
  install_code_class();
  install_generator_classes();
  install_async_generator_class();
  install_stream_class();
  install_super_arguments();
  install_match_kinds();
  set_coroutine_function_hook(is_async_function);
  set_print_sink(record_print);
  set_stdout_lookup(replaced_stdout);
  thread_lock_classes();
  register_native_modules();
  define_coroutine_class();
  finish_builtin_classes();
  install_version_gates();
}

}  // namespace

void prepare_world() {
  static const bool prepared = (prepare(), true);
  (void)prepared;
}

const Dict& builtins_of_version() {
  static auto* made = new std::map<std::string, Ref<Dict>>;
  Ref<Dict>& names = (*made)[to_string(semantics().version)];
  if (!names) {
    Container* const mark = ContainerList::newest();
    names = make_dict();
    install_builtins(names.get());
    ContainerList::keep_after(mark);
  }
  return *names;
}

Ref<Dict> fresh_builtins() {
  Ref<Dict> fresh = make_dict();
  const auto& entries = builtins_of_version().entries();
  fresh->reserve(entries.size());
  for (const Dict::Entry& entry : entries)
    if (entry.key) fresh->set_hashed(entry.key, entry.hash, entry.value);
  return fresh;
}

}  // namespace loopspec
