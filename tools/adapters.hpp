#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tools/places.hpp"

namespace loopspec {

// Adapters are executables `loopspec-NAME` beside this program.

// The names of those that were built.
std::vector<std::string> built_adapters(const Places& places);

// The executable; nothing when there is none of that name.
std::optional<std::string> adapter_program(const Places& places, const std::string& name);

// There is such an adapter, built or not.
bool is_adapter(const Places& places, const std::string& name);

}  // namespace loopspec
