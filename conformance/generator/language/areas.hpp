// The writers: one function per area, which fills the body of one function of the program.
#pragma once

#include "conformance/generator/language/writer.hpp"

namespace loopspec::generator::language {

#define LOOPSPEC_X(name) void write_##name(Writer& w);
LOOPSPEC_AREAS(LOOPSPEC_X)
#undef LOOPSPEC_X

}  // namespace loopspec::generator::language
