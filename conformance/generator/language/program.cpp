#include "conformance/generator/language/program.hpp"

#include <array>

namespace loopspec::generator::language {

std::string_view name_of(Area area) noexcept {
#define LOOPSPEC_X(name) std::string_view{#name},
  constexpr auto names = std::to_array<std::string_view>({LOOPSPEC_AREAS(LOOPSPEC_X)});
#undef LOOPSPEC_X
  return names[static_cast<std::size_t>(area)];
}

int since(Area area) noexcept {
  switch (area) {
    case Area::patterns:
      return 10;
    case Area::groups:
      return 11;
    default:
      return 9;
  }
}

}  // namespace loopspec::generator::language
