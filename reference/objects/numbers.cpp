#include "reference/objects/numbers.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "reference/objects/bigint.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

namespace {

constexpr int kHashBits = 61;
constexpr std::uint64_t kHashModulus = (std::uint64_t{1} << kHashBits) - 1;

// Shortest digits in scientific form, split into digits and exponent.
struct Digits {
  std::string digits;
  int exponent = 0;  // of the first digit
};

Digits shortest_digits(double d) {
  std::array<char, 40> buffer;
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), d, std::chars_format::scientific)
          .ptr;
  Digits result;
  const char* at = buffer.data();
  for (; at != end && *at != 'e'; ++at)
    if (*at != '.') result.digits += *at;
  const bool negative = at[1] == '-';
  std::from_chars(at + 2, end, result.exponent);
  if (negative) result.exponent = -result.exponent;
  return result;
}

std::string plain_notation(const Digits& d) {
  const int count = static_cast<int>(d.digits.size());
  if (d.exponent < 0)
    return "0." + std::string(static_cast<std::size_t>(-d.exponent - 1), '0') + d.digits;
  if (d.exponent >= count - 1)
    return d.digits + std::string(static_cast<std::size_t>(d.exponent - count + 1), '0') + ".0";
  const auto point = static_cast<std::size_t>(d.exponent + 1);
  return d.digits.substr(0, point) + "." + d.digits.substr(point);
}

std::string exponent_notation(const Digits& d) {
  std::string text = d.digits.substr(0, 1);
  if (d.digits.size() > 1) text += "." + d.digits.substr(1);
  const std::string power = std::to_string(std::abs(d.exponent));
  return text + (d.exponent < 0 ? "e-" : "e+") + (power.size() < 2 ? "0" : "") + power;
}

std::optional<double> int_as_double(const Value& v) {
  const double d = int_to_double(v);
  if (!std::isinf(d)) return d;
  raise(classes.OverflowError, "int too large to convert to float");
  return std::nullopt;
}

}  // namespace

Float::Float(double v) noexcept : Object(BuiltinClass{classes.float_}), value_(v) {}

Value make_float(double d) {
  return make<Float>(d);
}

bool is_int(const Value& v) noexcept {
  if (v.is_small_int() || v.is_bool()) return true;
  const Object* object = v.object();
  return object != nullptr &&
         (object->cls() == classes.int_ || object->cls()->is_subclass_of(classes.int_));
}

bool is_float(const Value& v) noexcept {
  const Object* object = v.object();
  return object != nullptr &&
         (object->cls() == classes.float_ || object->cls()->is_subclass_of(classes.float_));
}

double float_value(const Value& v) noexcept {
  return v.as<Float>()->value();
}

std::optional<double> to_double(const Value& v) {
  if (is_float(v)) return float_value(v);
  static Str* const float_name = intern("__float__");
  if (!is_int(v)) {
    const Value method = lookup_special(v, float_name);
    if (!method && pending()) return std::nullopt;
    if (method) {
      const Value result = call(method);
      if (!result) return std::nullopt;
      if (is_float(result)) return float_value(result);
      raise(classes.TypeError, class_of(v)->name() + ".__float__ returned non-float (type " +
                                   class_of(result)->name() + ")");
      return std::nullopt;
    }
    if (class_of(v)->slots.index != nullptr) {
      const Value index = class_of(v)->slots.index(v);
      return index ? int_as_double(index) : std::nullopt;
    }
    raise(classes.TypeError, "must be real number, not " + class_of(v)->name());
    return std::nullopt;
  }
  return int_as_double(v);
}

std::string float_repr(double d) {
  if (std::isnan(d)) return "nan";
  std::string sign = std::signbit(d) ? "-" : "";
  if (std::isinf(d)) return sign + "inf";
  const Digits digits = shortest_digits(std::fabs(d));
  const bool plain = digits.exponent >= -4 && digits.exponent < 16;
  return sign + (plain ? plain_notation(digits) : exponent_notation(digits));
}

std::int64_t hash_int64(std::int64_t n) noexcept {
  const std::uint64_t magnitude =
      n < 0 ? 0 - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
  const auto reduced = static_cast<std::int64_t>(magnitude % kHashModulus);
  const std::int64_t result = n < 0 ? -reduced : reduced;
  return result == -1 ? -2 : result;
}

std::int64_t hash_double(double d) noexcept {
  if (std::isinf(d)) return d > 0 ? 314159 : -314159;
  int exponent = 0;
  double mantissa = std::frexp(std::fabs(d), &exponent);
  std::uint64_t x = 0;
  while (mantissa != 0) {  // 28 bits at a time; x stays below the modulus
    x = ((x << 28) & kHashModulus) | x >> (kHashBits - 28);
    mantissa *= 268435456.0;
    exponent -= 28;
    const auto y = static_cast<std::uint64_t>(mantissa);
    mantissa -= static_cast<double>(y);
    x += y;
    if (x >= kHashModulus) x -= kHashModulus;
  }
  const int shift =
      exponent >= 0 ? exponent % kHashBits : kHashBits - 1 - ((-1 - exponent) % kHashBits);
  x = ((x << shift) & kHashModulus) | x >> (kHashBits - shift);
  const auto result = d < 0 ? -static_cast<std::int64_t>(x) : static_cast<std::int64_t>(x);
  return result == -1 ? -2 : result;
}

}  // namespace loopspec
