// Code as bytes, so that what is compiled at build time can be embedded.
#pragma once

#include <string>
#include <string_view>

#include "conformance/scenario/machine/code.hpp"

namespace loopspec {

// An image is for the build that wrote it: nothing says which opcodes its numbers meant.
// Throws std::logic_error for constants that no image can hold.
std::string write_image(const Code& code);

// The same code again, verified, with the code nested in it. Throws std::logic_error for what is no
// image.
Ref<Code> read_image(std::string_view image);

}  // namespace loopspec
