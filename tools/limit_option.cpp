#include "tools/limit_option.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace loopspec {
namespace {

constexpr std::array<std::string_view, 4> kinds = {"time", "iterations", "steps", "memory"};

std::optional<double> scale_of(std::string_view unit) {
  constexpr std::string_view units = "KMG";
  if (unit.empty()) {
    return 1.0;
  }
  const auto power = units.find(unit);
  return unit.size() == 1 && power != std::string_view::npos
             ? std::optional(std::pow(1024.0, static_cast<double>(power + 1)))
             : std::nullopt;
}

}  // namespace

std::optional<LimitOption> read_limit(const std::string& text) {
  const auto equals = text.find('=');
  if (equals == std::string::npos) {
    return std::nullopt;
  }
  LimitOption option{text.substr(0, equals), 0};
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + equals + 1, end, option.bound);
  const auto scale = scale_of({stop, static_cast<std::size_t>(end - stop)});
  if (error != std::errc() || !scale || !(option.bound >= 0) || std::isinf(option.bound) ||
      std::ranges::find(kinds, option.kind) == kinds.end()) {
    return std::nullopt;
  }
  option.bound *= *scale;
  return option;
}

}  // namespace loopspec
