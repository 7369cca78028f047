#include "conformance/scenario/types/types.hpp"

#include "conformance/scenario/types/generic_alias.hpp"

namespace loopspec {

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
  install_tuple();
  install_list();
  install_dict();
  install_set();
  install_range();
  install_slice();
  install_generic_alias();
  install_union();
}

}  // namespace loopspec
