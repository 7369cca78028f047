// The parts of float that lie in files of their own.
#pragma once

#include <string>

#include "reference/objects/args.hpp"

namespace loopspec {

class Class;

Value create_float(Class* cls, const Args& args);  // float(...)
void define_float_methods();

std::string float_to_hex(double d);
Value float_from_hex(std::string_view text);

}  // namespace loopspec
