// The builtin types of the language: slots and methods of int, str, list, dict and so on.
#pragma once

#include "reference/objects/value.hpp"

namespace loopspec {

// Fills the classes; once per process, after initialize_objects() and before
// finish_builtin_classes().
void install_types();

// One each, called by install_types().
void install_object_methods();  // those that are not about attributes
void install_singletons();
void install_int();
void install_bool();
void install_float();
void install_str();
void install_bytes();
void install_bytearray();
void install_memoryview();
void install_tuple();
void install_list();
void install_dict();
void install_set();
void install_range();
void install_slice();
void install_module_class();

}  // namespace loopspec
