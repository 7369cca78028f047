// The parts of int that lie in files of their own.
#pragma once

#include "reference/objects/args.hpp"

namespace loopspec {

class Class;

Value create_int(Class* cls, const Args& args);  // int(...)
void define_int_methods();

}  // namespace loopspec
