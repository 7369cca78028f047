// int(...): from numbers and from text.
#include <cmath>

#include "conformance/scenario/types/arithmetic.hpp"
#include "conformance/scenario/types/bytes_methods.hpp"
#include "conformance/scenario/types/int.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/unicode.hpp"
#include "reference/objects/bigint.hpp"
#include "reference/objects/memory_view.hpp"

namespace loopspec {

namespace {

constexpr std::size_t kMaxDigits = 4300;

Value invalid_literal(std::int64_t base, const Value& original) {
  // Bytes are shown as such, whatever their class is.
  const auto text =
      is_buffer(original) ? std::optional(bytes_repr(buffer_view(original))) : repr_text(original);
  return text ? value_error(
                    {"invalid literal for int() with base ", std::to_string(base), ": ", *text})
              : Value();
}

std::int64_t prefix_base(std::string_view text) {
  if (text.size() < 2 || text[0] != '0') return 0;
  switch (text[1] | 0x20) {
    case 'x':
      return 16;
    case 'o':
      return 8;
    case 'b':
      return 2;
    default:
      return 0;
  }
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const int letter = c | 0x20;
  return letter >= 'a' && letter <= 'z' ? letter - 'a' + 10 : 99;
}

// The digits without underscores; false when they are no number of the base.
bool collect_digits(std::string_view text, std::int64_t base, std::string* digits) {
  bool underscore_allowed = false;
  for (const char c : text) {
    if (c == '_') {
      if (!underscore_allowed) return false;
      underscore_allowed = false;
      continue;
    }
    if (digit_of(c) >= base) return false;
    *digits += c;
    underscore_allowed = true;
  }
  return underscore_allowed;
}

Value too_many_digits(std::size_t count) {
  return value_error({"Exceeds the limit (4300", since(11) ? " digits" : "",
                      ") for integer string conversion: value has ", std::to_string(count),
                      " digits; use sys.set_int_max_str_digits() to increase the limit"});
}

Value text_to_int(const Value& v, std::int64_t base) {
  if (is_str(v)) return parse_int(ascii_digits(v.as<Str>()->view()), base, v);
  const std::string_view bytes = buffer_view(v);
  return parse_int(ascii_digits_of_bytes(bytes), base, v);
}

bool is_text(const Value& v) {
  return is_str(v) || is_buffer(v);
}

// The result of __int__ or __trunc__ as an exact int.
Value checked_int(const Value& result, const char* method) {
  if (!result) return Value();
  if (is_int(result)) return plain_int(result);
  return type_error({method, " returned non-int (type ", type_name(result), ")"});
}

Value number_to_int(const Value& v) {
  if (is_int(v)) {
    if (v.is_small_int() || v.is_bool() || v.object()->cls() == classes.int_) return plain_int(v);
  }
  if (const Value method = lookup_special(v, names().int_))
    return checked_int(call(method), "__int__");
  if (pending()) return Value();
  if (class_of(v)->slots.index != nullptr) return to_index(v);
  static Str* const trunc = intern("__trunc__");
  if (!since(14)) {
    if (const Value method = lookup_special(v, trunc)) {
      const Value result = call(method);
      return result && has_index(result) ? to_index(result) : checked_int(result, "__trunc__");
    }
    if (pending()) return Value();
  }
  if (is_text(v)) return text_to_int(v, 10);
  return type_error({"int() argument must be a string, a bytes-like object or a ",
                     since(10) ? "real number" : "number", ", not '", type_name(v), "'"});
}

Value with_base(const Value& x, const Value& base_value) {
  std::int64_t base = 0;
  if (!to_ssize(base_value, &base, OutOfRange::clamp)) return Value();
  if (base != 0 && (base < 2 || base > 36))
    return value_error({"int() base must be >= 2 and <= 36, or 0"});
  if (!is_str(x) && !is_bytes_like(x))
    return type_error({"int() can't convert non-string with explicit base"});
  return text_to_int(x, base);
}

Value number_of(const Value* a) {
  if (!a[0]) return a[1] ? type_error({"int() missing string argument"}) : Value::small_int(0);
  return a[1] ? with_base(a[0], a[1]) : number_to_int(a[0]);
}

bool read_int_arguments(const Args& args, Value* out) {
  if (since(13) && args.positional > 2) return check_count("int", args, 0, 2);
  return read_arguments("int", args, {"", "base"}, out);
}

}  // namespace

std::string ascii_digits(std::string_view text) {
  std::string out;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end;) {
    const char32_t c = unicode::decode(at);
    const int digit = unicode::decimal_value(c);
    if (c < 128 && (c < 9 || c > 13)) {
      out += static_cast<char>(c);
    } else {
      out += digit >= 0 ? static_cast<char>('0' + digit)
                        : (unicode::is(c, unicode::kSpace) ? ' ' : '?');
    }
  }
  const std::size_t first = out.find_first_not_of(' ');
  if (first == std::string::npos) return "";
  return out.substr(first, out.find_last_not_of(' ') - first + 1);
}

std::string ascii_digits_of_bytes(std::string_view bytes) {
  std::string text(bytes);
  for (char& c : text)
    if (static_cast<unsigned char>(c) >= 128) c = '?';
  return ascii_digits(text);
}

Value parse_int(std::string_view text, std::int64_t base, const Value& original) {
  const std::int64_t asked = base;
  bool negative = false;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  const std::int64_t prefixed = prefix_base(text);
  const bool leading_zero = !text.empty() && text[0] == '0';
  if (prefixed != 0 && (base == 0 || base == prefixed)) {
    base = prefixed;
    text.remove_prefix(2);
    if (!text.empty() && text[0] == '_') text.remove_prefix(1);
  } else if (base == 0) {
    base = 10;
  }
  std::string digits;
  if (!collect_digits(text, base, &digits)) return invalid_literal(asked, original);
  if (asked == 0 && prefixed == 0 && leading_zero &&
      digits.find_first_not_of('0') != std::string::npos)
    return invalid_literal(asked, original);
  if (digits.size() > kMaxDigits && (base & (base - 1)) != 0) return too_many_digits(digits.size());
  return int_from_text((negative ? "-" : "") + digits, static_cast<unsigned>(base));
}

Value int_of_double(double d) {
  if (std::isnan(d)) return value_error({"cannot convert float NaN to integer"});
  if (std::isinf(d)) return overflow_error("cannot convert float infinity to integer");
  return int_from_double(d);
}

Value create_int(Class* cls, const Args& args) {
  Value a[2];
  if (!read_int_arguments(args, a)) return Value();
  const Value number = number_of(a);
  if (!number || cls == classes.int_) return number;
  return make_for<BigInt>(cls, number);
}

}  // namespace loopspec
