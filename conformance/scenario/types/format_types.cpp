// __format__ of int, float and str.
#include <cmath>

#include "conformance/scenario/types/arithmetic.hpp"
#include "conformance/scenario/types/format.hpp"
#include "conformance/scenario/types/format_spec.hpp"
#include "conformance/scenario/types/str_methods.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/unicode.hpp"
#include "reference/objects/bigint.hpp"

namespace loopspec {

namespace {

constexpr std::int64_t kMaxPrecision = INT32_MAX;

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

Value refuse_sign(const FormatSpec& spec) {
  if (spec.sign == ' ') return value_error({"Space not allowed in string format specifier"});
  return value_error({"Sign not allowed in string format specifier"});
}

Value character(const Value& self, const FormatSpec& spec) {
  if (spec.sign != 0) return value_error({"Sign not allowed with integer format specifier 'c'"});
  if (spec.alternate)
    return value_error({"Alternate form (#) not allowed with integer format specifier 'c'"});
  const auto code = as_int64(self);
  if (!code) return overflow_error("Python int too large to convert to C long");
  if (*code < 0 || *code > 0x10FFFF) return overflow_error("%c arg not in range(0x110000)");
  NumberText number;
  unicode::append(&number.rest, static_cast<char32_t>(*code));
  FormatSpec wide = spec;
  if (wide.width >= 0) wide.width += ssize(number.rest.size()) - 1;  // widths count characters
  return adopt_str(lay_out_number(number, wide));
}

unsigned base_of(char32_t type) {
  switch (type) {
    case 'b':
      return 2;
    case 'o':
      return 8;
    case 'x':
    case 'X':
      return 16;
    default:
      return 10;
  }
}

void to_upper(std::string* text) {
  for (char& c : *text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
}

Value whole_number(const Value& self, const FormatSpec& spec) {
  if (spec.precision >= 0)
    return value_error({"Precision not allowed in integer format specifier"});
  if (spec.no_negative_zero)
    return value_error({"Negative zero coercion (z) not allowed in integer format specifier"});
  if (spec.type == 'c') return character(self, spec);
  NumberText number;
  const unsigned base = base_of(spec.type);
  number.negative = int_sign(self) < 0;
  if (base == 10 && self.is_small_int()) {
    number.digits = std::to_string(self.small_int());
  } else if (base == 10) {
    const Value text = int_to_str(self);
    if (!text) return Value();
    number.digits = text_of(text);
  } else {
    number.digits = int_text(self, base);
    if (spec.alternate) number.prefix = base == 2 ? "0b" : (base == 8 ? "0o" : "0x");
  }
  if (number.negative) number.digits.erase(0, 1);
  if (spec.type == 'X') {
    to_upper(&number.digits);
    to_upper(&number.prefix);
  }
  return adopt_str(lay_out_number(number, spec));
}

// Splits the digits in front of the point or exponent from what follows; "inf" and "nan" have none.
void split_digits(const std::string& text, NumberText* number) {
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  number->digits = text.substr(0, digits);
  number->rest = text.substr(digits) + number->rest;
}

bool is_zero_text(std::string_view text) {
  for (const char c : text)
    if (c == 'e')
      break;
    else if (c != '0' && c != '.')
      return false;
  return true;
}

Value real_number(double d, const FormatSpec& spec) {
  if (spec.precision > kMaxPrecision) return value_error({"precision too big"});
  DoubleStyle style{'r', spec.precision, spec.alternate, false};
  const bool percent = spec.type == '%';
  if (spec.type == 0) {
    style.add_dot_zero = true;
    if (spec.precision >= 0) style.type = 'g';
  } else {
    style.type = percent ? 'f' : (spec.type == 'n' ? 'g' : static_cast<char>(spec.type));
    if (spec.precision < 0) style.precision = 6;
  }
  if (percent) d *= 100;
  NumberText number;
  number.negative = std::signbit(d) && !std::isnan(d);
  if (percent) number.rest = "%";
  const std::string text = double_text(d, style);
  if (spec.no_negative_zero && is_zero_text(text)) number.negative = false;
  split_digits(text, &number);
  return adopt_str(lay_out_number(number, spec));
}

}  // namespace

Value format_int(const Value& self, std::string_view text) {
  FormatSpec spec;
  if (!parse_format_spec(text, 'd', '>', self, &spec)) return Value();
  if (is_one_of(spec.type, U"bcdoxXn")) return whole_number(self, spec);
  if (!is_one_of(spec.type, U"eEfFgG%")) return unknown_format_code(spec.type, self);
  const auto d = to_double(self);
  return d ? real_number(*d, spec) : Value();
}

Value format_float(const Value& self, std::string_view text) {
  FormatSpec spec;
  if (!parse_format_spec(text, 0, '>', self, &spec)) return Value();
  if (spec.type != 0 && !is_one_of(spec.type, U"eEfFgGn%"))
    return unknown_format_code(spec.type, self);
  return real_number(float_value(self), spec);
}

Value format_str(const Value& self, std::string_view text) {
  FormatSpec spec;
  if (!parse_format_spec(text, 's', '<', self, &spec)) return Value();
  if (spec.type != 's') return unknown_format_code(spec.type, self);
  if (spec.sign != 0) return refuse_sign(spec);
  if (spec.no_negative_zero)
    return value_error({"Negative zero coercion (z) not allowed in string format specifier"});
  if (spec.alternate)
    return value_error({"Alternate form (#) not allowed in string format specifier"});
  if (spec.align == '=')
    return value_error({"'=' alignment not allowed in string format specifier"});
  const Str& s = *self.as<Str>();
  std::int64_t length = ssize(s.length());
  std::string_view shown = s.view();
  if (spec.precision >= 0 && spec.precision < length) {
    length = spec.precision;
    shown = shown.substr(0, unicode::offset_of(shown, usize(length)));
  }
  return adopt_str(lay_out_text(shown, length, spec));
}

Value format_with(const Value& self, const Value& spec, Formatter formatter) {
  if (!is_str(spec))
    return type_error({"__format__() argument must be str, not ", type_name(spec)});
  return text_of(spec).empty() ? str(self) : formatter(self, text_of(spec));
}

Value format_value(const Value& v, const Value& spec) {
  const Class* cls = class_of(v);
  if (cls == classes.str) return format_with(v, spec, format_str);
  if (cls == classes.int_ || cls == classes.bool_) return format_with(v, spec, format_int);
  if (cls == classes.float_) return format_with(v, spec, format_float);
  return format(v, spec);
}

}  // namespace loopspec
