// A parsed format specification: [[fill]align][sign][z][#][0][width][grouping][.precision][type]
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reference/objects/value.hpp"

namespace loopspec {

struct FormatSpec {
  std::string fill = " ";  // one character
  char align = '>';        // < > = ^
  char sign = 0;           // + - or space; 0: not given
  bool no_negative_zero = false;
  bool alternate = false;
  std::int64_t width = -1;
  char grouping = 0;  // , or _
  std::int64_t precision = -1;
  char32_t type = 0;
};

// `owner` is for messages. False: ValueError is pending.
bool parse_format_spec(std::string_view text, char32_t default_type, char default_align,
                       const Value& owner, FormatSpec* spec);
Value unknown_format_code(char32_t type, const Value& owner);

// A number on its way into the layout of a spec.
struct NumberText {
  bool negative = false;
  std::string prefix;  // 0x
  std::string digits;  // to be grouped
  std::string rest;    // fraction, exponent, %
};
std::string lay_out_number(const NumberText& number, const FormatSpec& spec);
std::string lay_out_text(std::string_view text, std::int64_t length, const FormatSpec& spec);

// |d| as e, f, g (any case) or r (repr) writes it.
struct DoubleStyle {
  char type = 'r';
  std::int64_t precision = 6;
  bool alternate = false;  // keeps the point and trailing zeros
  bool add_dot_zero = false;
};
std::string double_text(double d, const DoubleStyle& style);

}  // namespace loopspec
