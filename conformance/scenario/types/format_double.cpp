// Digits of a double: e, f, g and repr style.
#include <charconv>
#include <cmath>

#include "conformance/scenario/types/format_spec.hpp"
#include "reference/objects/numbers.hpp"

namespace loopspec {

namespace {

std::string to_text(double d, std::chars_format format, std::int64_t precision) {
  constexpr std::int64_t kMost = 350;  // of any double, beside its precision
  if (precision <= 50) {
    char buffer[kMost + 50];
    const auto end =
        std::to_chars(buffer, std::end(buffer), d, format, static_cast<int>(precision)).ptr;
    return {buffer, end};
  }
  std::string buffer(static_cast<std::size_t>(precision + kMost), '\0');
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), d, format,
                                 static_cast<int>(precision))
                       .ptr;
  buffer.resize(static_cast<std::size_t>(end - buffer.data()));
  return buffer;
}

void add_point(std::string* text) {
  if (text->find('.') != std::string::npos) return;
  const std::size_t exponent = text->find('e');
  text->insert(exponent == std::string::npos ? text->size() : exponent, ".");
}

std::string general(double d, const DoubleStyle& style) {
  const std::int64_t precision = style.precision == 0 ? 1 : style.precision;
  const std::string scientific = to_text(d, std::chars_format::scientific, precision - 1);
  const std::size_t e = scientific.find('e');
  std::string digits = scientific.substr(0, e);
  std::erase(digits, '.');
  const std::int64_t exponent = std::stoi(scientific.substr(e + 1));
  const bool use_exponent = exponent < -4 || exponent >= precision - (style.add_dot_zero ? 1 : 0);
  if (!style.alternate) digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.empty()) digits = "0";
  if (use_exponent) {
    if (digits.size() > 1) digits.insert(1, ".");
    return digits + scientific.substr(e);
  }
  if (exponent < 0)
    return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  const auto whole = static_cast<std::size_t>(exponent) + 1;
  if (digits.size() < whole) digits.append(whole - digits.size(), '0');
  if (digits.size() > whole) return digits.insert(whole, ".");
  return style.add_dot_zero ? digits + ".0" : digits;
}

std::string finite_text(double d, const DoubleStyle& style) {
  switch (style.type) {
    case 'e':
    case 'E':
      return to_text(d, std::chars_format::scientific, style.precision);
    case 'f':
    case 'F':
      return to_text(d, std::chars_format::fixed, style.precision);
    case 'g':
    case 'G':
      return general(d, style);
    default:
      return float_repr(d);
  }
}

}  // namespace

std::string double_text(double d, const DoubleStyle& style) {
  d = std::fabs(d);
  std::string text = std::isfinite(d) ? finite_text(d, style) : float_repr(d);
  if (style.alternate && std::isfinite(d)) add_point(&text);
  if (style.type >= 'A' && style.type <= 'Z')
    for (char& c : text)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return text;
}

}  // namespace loopspec
