// sys.stdout and sys.stderr as a program finds them.
#pragma once

#include "reference/objects/containers.hpp"

namespace loopspec {

enum class Stream { out, err };
Value make_stream(Stream stream);
bool is_original_stdout(const Value& v) noexcept;
void install_stream_class();

}  // namespace loopspec
