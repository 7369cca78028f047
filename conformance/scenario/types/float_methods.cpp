// float's methods, and its rounding.
#include <array>
#include <charconv>
#include <cmath>

#include "conformance/scenario/types/arithmetic.hpp"
#include "conformance/scenario/types/float.hpp"
#include "conformance/scenario/types/format.hpp"
#include "conformance/scenario/types/support.hpp"
#include "reference/objects/bigint.hpp"

namespace loopspec {

namespace {

Value ratio(Value* a) {
  const double d = float_value(a[0]);
  if (std::isinf(d)) return overflow_error("cannot convert Infinity to integer ratio");
  if (std::isnan(d)) return value_error({"cannot convert NaN to integer ratio"});
  int exponent = 0;
  double mantissa = std::frexp(d, &exponent);
  while (mantissa != std::floor(mantissa)) {
    mantissa *= 2;
    --exponent;
  }
  const Value shift = Value::small_int(std::abs(exponent));
  const Value numerator = int_from_double(mantissa);
  const Value one = Value::small_int(1);
  if (exponent >= 0) return make_tuple({int_binary(BinaryOp::lshift, numerator, shift), one});
  return make_tuple({numerator, int_binary(BinaryOp::lshift, one, shift)});
}

Value is_integer(Value* a) {
  const double d = float_value(a[0]);
  return Value::boolean(std::isfinite(d) && d == std::floor(d));
}

Value to_int(Value* a) {
  return int_of_double(float_value(a[0]));
}
Value floor_int(Value* a) {
  return int_of_double(std::floor(float_value(a[0])));
}
Value ceil_int(Value* a) {
  return int_of_double(std::ceil(float_value(a[0])));
}
Value itself(Value* a) {
  return make_float(float_value(a[0]));
}
Value absolute(Value* a) {
  return make_float(std::fabs(float_value(a[0])));
}
Value hex(Value* a) {
  return make_str(float_to_hex(float_value(a[0])));
}

Value from_hex(Value* a) {
  if (!is_str(a[1])) return type_error({"bad argument type for built-in operation"});
  const Value number = float_from_hex(a[1].as<Str>()->view());
  return !number || a[0].as<Class>() == classes.float_ ? number : call(a[0], {number});
}

Value round_method(Value* a) {
  const double d = float_value(a[0]);
  if (!a[1] || a[1].is_none()) return float_round_to_int(d);
  std::int64_t digits = 0;
  if (!to_ssize(a[1], &digits, OutOfRange::clamp)) return Value();
  return float_round(d, digits);
}

// Tens, hundreds, ...: exact, since a double is a fraction of powers of two.
Value round_to_tens(double d, std::int64_t digits) {
  const Value whole = int_from_double(std::fabs(d));
  const Value doubled = int_binary(BinaryOp::mul, whole, Value::small_int(2));
  const bool has_fraction = std::fabs(d) != std::floor(std::fabs(d));
  const Value unit = int_pow(Value::small_int(10), static_cast<std::uint64_t>(-digits));
  Value rounded = int_round(whole, Value::small_int(digits));
  // A tie of the whole part is none when a fraction follows.
  const Value rest =
      int_binary(BinaryOp::mod, doubled, int_binary(BinaryOp::mul, unit, Value::small_int(2)));
  if (has_fraction && int_compare(rest, unit) == 0 && int_compare(rounded, whole) < 0)
    rounded = int_binary(BinaryOp::add, rounded, unit);
  const double result = std::copysign(int_to_double(rounded), d);
  return std::isinf(result) ? overflow_error("rounded value too large to represent")
                            : make_float(result);
}

}  // namespace

Value float_round_to_int(double d) {
  return int_of_double(std::nearbyint(d));
}

Value float_round(double d, std::int64_t digits) {
  if (!std::isfinite(d) || digits > 323) return make_float(d);
  if (digits < -308) return make_float(0.0 * d);
  if (digits < 0) return round_to_tens(d, digits);
  std::array<char, 700> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), d,
                                 std::chars_format::fixed, static_cast<int>(digits))
                       .ptr;
  double result = 0;
  std::from_chars(buffer.data(), end, result);
  return make_float(result);
}

void define_float_methods() {
  define_methods(classes.float_, {{"C as_integer_ratio(self, /)", ratio},
                                  {"C conjugate(self, /)", itself},
                                  {"C is_integer(self, /)", is_integer},
                                  {"C hex(self, /)", hex},
                                  {"C __int__(self, /)", to_int},
                                  {"C __trunc__(self, /)", to_int},
                                  {"C __floor__(self, /)", floor_int},
                                  {"C __ceil__(self, /)", ceil_int},
                                  {"C __float__(self, /)", itself},
                                  {"C __abs__(self, /)", absolute},
                                  {"C __round__(self, ndigits=None, /)", round_method},
                                  {"C __format__(self, format_spec, /)", [](Value* a) {
                                     return format_with(a[0], a[1], format_float);
                                   }}});
  define_class_methods(classes.float_, {{"C fromhex(cls, string, /)", from_hex}});
  define_attributes(classes.float_,
                    {{"real", [](const Value& v) { return make_float(float_value(v)); }},
                     {"imag", [](const Value&) { return make_float(0.0); }}});
}

}  // namespace loopspec
