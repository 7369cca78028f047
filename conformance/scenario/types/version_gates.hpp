// Attributes of builtin classes that came with, or changed in, a version of CPython.
#pragma once

#include "reference/objects/value.hpp"

namespace loopspec {

class Class;

// What the class has under this name now is what CPython has from 3.`since` on. Older ones have
// `older`, or nothing.
void gate_attribute(Class* cls, const char* name, int since, Value older = Value());
// The attributes that only came with a version. Once per process, when the classes have them.
void install_version_gates();
// Gives each class what the running version (semantics().version) has. Once per run, after
// set_version().
void apply_version_gates();

}  // namespace loopspec
