#include "conformance/scenario/types/types.hpp"

#include <fmt/format.h>

#include "conformance/scenario/types/generic_alias.hpp"
#include "conformance/scenario/types/support.hpp"
#include "reference/objects/class.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

namespace {

// Programs cannot call these classes: no other way leads to their instances than what makes them.
void forbid_creation() {
  for (Class* cls : {classes.generator, classes.coroutine, classes.async_generator, classes.frame,
                     classes.builtin_function, classes.method_descriptor,
                     classes.wrapper_descriptor, classes.getset_descriptor})
    cls->slots.create = cannot_create;
}

Value not_made_here(Class* cls, const Args&) {
  return raise(
      classes.NotImplementedError,
      fmt::format("making a {} is not supported: let the program define it", cls->full_name()));
}

}  // namespace

void install_types() {
  static bool done = false;
  if (done) return;
  done = true;
  install_object_methods();
  install_singletons();
  install_int();
  install_bool();
  install_float();
  install_str();
  install_bytes();
  install_bytearray();
  install_memoryview();
  install_tuple();
  install_list();
  install_dict();
  install_set();
  install_range();
  install_slice();
  install_module_class();
  install_generic_alias();
  install_union();
  forbid_creation();
  for (Class* cls : {classes.function, classes.code, classes.traceback})
    cls->slots.create = not_made_here;
}

}  // namespace loopspec
