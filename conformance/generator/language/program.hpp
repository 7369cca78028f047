// A random program of the language itself before it is text: an area, and the choices that the
// writer of that area takes one after the other.
//
// The type is total: any choices make a well-formed program that ends, as each is taken modulo what
// there is to choose from, the first alternative is the simplest, and where the choices end
// the first one is taken. So shrinking may cut anywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace loopspec::generator::language {

// clang-format off
#define LOOPSPEC_AREAS(X) \
  X(numbers) X(conversions) X(formats) X(texts) X(bytes) X(sequences) X(tables) X(flow) X(classes) \
  X(builtin_classes) X(closures) X(generators) X(signatures) X(calls) X(unpacking) X(patterns) \
  X(groups)
// clang-format on

#define LOOPSPEC_X(name) name,
enum class Area : std::uint8_t { LOOPSPEC_AREAS(LOOPSPEC_X) };
#undef LOOPSPEC_X

inline constexpr std::size_t kAreaCount = static_cast<std::size_t>(Area::groups) + 1;

// "numbers", "flow", ...
std::string_view name_of(Area area) noexcept;
// The minor version of Python 3 that the area came with.
int since(Area area) noexcept;

struct Program {
  Area area = Area::numbers;
  std::vector<std::uint8_t> choices;

  bool operator==(const Program&) const = default;
};

// Programs that run in one process, one after the other.
using Batch = std::vector<Program>;

}  // namespace loopspec::generator::language
