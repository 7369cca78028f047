#include "conformance/trace/number.hpp"

#include <fmt/format.h>

#include <bit>
#include <cmath>
#include <cstdint>

namespace loopspec {

std::string shortest(double value) {
  std::string text = fmt::format("{}", value);
  if (std::isfinite(value) && text.find_first_of(".e") == std::string::npos) {
    text += ".0";
  }
  return text;
}

bool same_bits(const std::optional<double>& a, const std::optional<double>& b) {
  if (!a || !b) {
    return a.has_value() == b.has_value();
  }
  return std::bit_cast<std::uint64_t>(*a) == std::bit_cast<std::uint64_t>(*b);
}

}  // namespace loopspec
