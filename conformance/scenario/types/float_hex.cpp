// float.hex() and float.fromhex().
#include <bit>
#include <cmath>
#include <cstdlib>

#include "conformance/scenario/types/float.hpp"
#include "conformance/scenario/types/support.hpp"

namespace loopspec {

namespace {

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view strip(std::string_view text) {
  constexpr std::string_view kSpace = " \t\n\r\f\v";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

Value invalid() {
  return value_error({"invalid hexadecimal floating-point string"});
}

bool special_value(std::string_view text, double* out) {
  std::string lower;
  for (const char c : text) lower += static_cast<char>(c | 0x20);
  if (lower == "inf" || lower == "infinity") return *out = HUGE_VAL, true;
  if (lower == "nan") return *out = NAN, true;
  return false;
}

// [0x] hex digits [. hex digits] [p [sign] digits]
bool well_formed(std::string_view text) {
  std::size_t digits = 0;
  bool point = false;
  std::size_t i = 0;
  for (; i < text.size() && (is_hex(text[i]) || (text[i] == '.' && !point)); ++i) {
    if (text[i] == '.')
      point = true;
    else
      ++digits;
  }
  if (digits == 0) return false;
  if (i == text.size()) return true;
  if ((text[i] | 0x20) != 'p') return false;
  ++i;
  if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
  if (i == text.size()) return false;
  for (; i < text.size(); ++i)
    if (!is_digit(text[i])) return false;
  return true;
}

}  // namespace

std::string float_to_hex(double d) {
  if (!std::isfinite(d)) return float_repr(d);
  const std::string sign = std::signbit(d) ? "-" : "";
  if (d == 0) return sign + "0x0.0p+0";
  const auto bits = std::bit_cast<std::uint64_t>(d);
  const auto biased = static_cast<int>(bits >> 52 & 0x7FF);
  const int exponent = biased == 0 ? -1022 : biased - 1023;
  std::string digits;
  for (int shift = 48; shift >= 0; shift -= 4) digits += "0123456789abcdef"[bits >> shift & 0xF];
  return sign + (biased == 0 ? "0x0." : "0x1.") + digits + "p" + (exponent < 0 ? "" : "+") +
         std::to_string(exponent);
}

Value float_from_hex(std::string_view original) {
  std::string_view text = strip(original);
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  double result = 0;
  if (!special_value(text, &result)) {
    if (text.starts_with("0x") || text.starts_with("0X")) text.remove_prefix(2);
    if (!well_formed(text)) return invalid();
    result = std::strtod(("0x" + std::string(text)).c_str(), nullptr);
    if (std::isinf(result))
      return overflow_error("hexadecimal value too large to represent as a float");
  }
  return make_float(negative ? -result : result);
}

}  // namespace loopspec
