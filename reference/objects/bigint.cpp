#include "reference/objects/bigint.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "reference/objects/classes.hpp"
#include "reference/objects/numbers.hpp"

// The only file that knows the library of big numbers: it takes seconds to compile.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#include <boost/multiprecision/cpp_int.hpp>
#pragma GCC diagnostic pop

namespace loopspec {

using Big = boost::multiprecision::cpp_int;
namespace mp = boost::multiprecision;

struct BigInt::Number {
  Big value;
};

namespace {

Big to_big(const Value& v) {
  if (v.is_small_int()) return Big(v.small_int());
  if (v.is_bool()) return Big(v.is_true() ? 1 : 0);
  return v.as<BigInt>()->number().value;
}

bool fits_small(const Big& n) {
  return n >= Value::kSmallMin && n <= Value::kSmallMax;
}

Value from_big(Big n) {
  if (fits_small(n)) return Value::small_int(static_cast<std::int64_t>(n));
  return make<BigInt>(std::make_unique<BigInt::Number>(BigInt::Number{std::move(n)}));
}

bool is_immediate(const Value& v) {
  return v.is_small_int() || v.is_bool();
}
std::int64_t immediate(const Value& v) {
  return v.is_small_int() ? v.small_int() : (v.is_true() ? 1 : 0);
}

// Quotient towards minus infinity, remainder with the sign of the divisor.
void floor_divide(const Big& a, const Big& b, Big* quotient, Big* remainder) {
  mp::divide_qr(a, b, *quotient, *remainder);
  if (!remainder->is_zero() && (remainder->sign() < 0) != (b.sign() < 0)) {
    *remainder += b;
    --*quotient;
  }
}

Big floor_quotient(const Big& a, const Big& b) {
  Big quotient, remainder;
  floor_divide(a, b, &quotient, &remainder);
  return quotient;
}

Big floor_remainder(const Big& a, const Big& b) {
  Big quotient, remainder;
  floor_divide(a, b, &quotient, &remainder);
  return remainder;
}

// Towards minus infinity, as for an infinite two's complement.
Big shift_right(const Big& a, std::uint64_t count) {
  if (a.sign() >= 0) return a >> count;
  return -((-a - 1) >> count) - 1;
}

// The bitwise operations on negative numbers are those of two's complement: -x - 1 is the
// complement of x.
Big bitwise(BinaryOp op, const Big& a, const Big& b) {
  if (op == BinaryOp::and_) return a & b;
  return op == BinaryOp::or_ ? Big(a | b) : Big(a ^ b);
}

Big big_binary(BinaryOp op, const Big& a, const Big& b) {
  switch (op) {
    case BinaryOp::add:
      return a + b;
    case BinaryOp::sub:
      return a - b;
    case BinaryOp::mul:
      return a * b;
    case BinaryOp::floordiv:
      return floor_quotient(a, b);
    case BinaryOp::mod:
      return floor_remainder(a, b);
    case BinaryOp::lshift:
      return a.is_zero() ? Big(0) : Big(a << static_cast<std::uint64_t>(b));
    case BinaryOp::rshift:
      return shift_right(a, static_cast<std::uint64_t>(b));
    default:
      return bitwise(op, a, b);
  }
}

bool small_divide(BinaryOp op, std::int64_t a, std::int64_t b, std::int64_t* out) {
  std::int64_t quotient = a / b;
  std::int64_t remainder = a % b;
  if (remainder != 0 && (remainder < 0) != (b < 0)) {
    remainder += b;
    --quotient;
  }
  *out = op == BinaryOp::floordiv ? quotient : remainder;
  return true;
}

bool small_shift_left(std::int64_t a, std::int64_t count, std::int64_t* out) {
  if (a == 0) return *out = 0, true;
  const std::uint64_t magnitude = static_cast<std::uint64_t>(a < 0 ? -a : a);
  if (count > 61 || std::bit_width(magnitude) + static_cast<unsigned>(count) > 62) return false;
  *out = a * (std::int64_t{1} << count);
  return true;
}

// Operands are 63 bits wide. False: the result needs more than an int64.
bool small_binary(BinaryOp op, std::int64_t a, std::int64_t b, std::int64_t* out) {
  switch (op) {
    case BinaryOp::add:
      return *out = a + b, true;
    case BinaryOp::sub:
      return *out = a - b, true;
    case BinaryOp::mul:
      return !__builtin_mul_overflow(a, b, out);
    case BinaryOp::floordiv:
    case BinaryOp::mod:
      return small_divide(op, a, b, out);
    case BinaryOp::lshift:
      return small_shift_left(a, b, out);
    case BinaryOp::rshift:
      return *out = a >> std::min<std::int64_t>(b, 63), true;
    case BinaryOp::and_:
      return *out = a & b, true;
    case BinaryOp::or_:
      return *out = a | b, true;
    default:
      return *out = a ^ b, true;
  }
}

// magnitude * 2**exponent, plus a little more when `sticky`, rounded half to even.
double rounded(Big magnitude, bool sticky, std::int64_t exponent) {
  if (magnitude.is_zero()) return 0.0;
  const auto bits = static_cast<std::int64_t>(mp::msb(magnitude)) + 1;
  if (bits + exponent > 1024) return HUGE_VAL;
  // The last bit that a double of this size has.
  const std::int64_t drop = std::max(bits - 53, -1074 - exponent);
  if (drop > 0) {
    if (drop > bits + 1) return 0.0;
    const auto count = static_cast<unsigned>(drop);
    const bool half = mp::bit_test(magnitude, count - 1);
    const bool rest = sticky || mp::lsb(magnitude) + 1 < count;
    magnitude >>= count;
    if (half && (rest || mp::bit_test(magnitude, 0))) ++magnitude;
    exponent += drop;
  }
  const double scaled = std::ldexp(static_cast<double>(static_cast<std::uint64_t>(magnitude)),
                                   static_cast<int>(exponent));
  return scaled;
}

Big truncated(double d) {
  int exponent = 0;
  const double mantissa = std::frexp(d, &exponent);
  if (exponent <= 0) return 0;
  const auto bits = static_cast<std::int64_t>(std::ldexp(mantissa, 53));
  if (exponent >= 53) return Big(bits) << (exponent - 53);
  return Big(bits / (std::int64_t{1} << (53 - exponent)));
}

unsigned digit_value(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  return static_cast<unsigned>((c | 0x20) - 'a') + 10;
}

// Splits in halves: quadratic only in the multiplication.
Big parse_digits(std::string_view digits, unsigned base) {
  if (digits.size() <= 12) {
    std::uint64_t n = 0;
    for (const char c : digits) n = n * base + digit_value(c);
    return n;
  }
  const std::size_t low = digits.size() / 2;
  return parse_digits(digits.substr(0, digits.size() - low), base) *
             mp::pow(Big(base), static_cast<unsigned>(low)) +
         parse_digits(digits.substr(digits.size() - low), base);
}

void append_digits(std::uint64_t n, unsigned base, std::size_t width, std::string* out) {
  std::string text;
  for (; n != 0 || text.size() < width; n /= base)
    text += "0123456789abcdefghijklmnopqrstuvwxyz"[n % base];
  out->append(text.rbegin(), text.rend());
}

// Twelve digits of the base fit 64 bits for every base up to 36.
void write_digits(const Big& n, unsigned base, std::size_t width, std::string* out) {
  if (n <= std::uint64_t{1} << 62)
    return append_digits(static_cast<std::uint64_t>(n), base, width, out);
  const double digits = static_cast<double>(mp::msb(n) + 1) / std::log2(base);
  const auto low = std::max<std::size_t>(static_cast<std::size_t>(digits / 2), 1);
  Big high, rest;
  mp::divide_qr(n, Big(mp::pow(Big(base), static_cast<unsigned>(low))), high, rest);
  write_digits(high, base, width > low ? width - low : 0, out);
  write_digits(rest, base, low, out);
}

}  // namespace

BigInt::BigInt(std::unique_ptr<Number> number) : Object(classes.int_), number_(std::move(number)) {}
BigInt::BigInt(const Value& number) : BigInt(std::make_unique<Number>(Number{to_big(number)})) {}
BigInt::~BigInt() = default;

Value make_big_int(std::int64_t n) {
  return from_big(n);
}
Value make_int_from_unsigned(std::uint64_t n) {
  return from_big(n);
}
Value make_int_from_decimal(std::string_view digits) {
  return int_from_text(digits, 10);
}

std::optional<std::int64_t> as_int64(const Value& v) noexcept {
  if (is_immediate(v)) return immediate(v);
  if (!is_int(v)) return std::nullopt;
  const Big& n = v.as<BigInt>()->number().value;
  if (n < INT64_MIN || n > INT64_MAX) return std::nullopt;
  return static_cast<std::int64_t>(n);
}

Value plain_int(const Value& v) {
  if (v.is_small_int()) return v;
  if (v.is_bool()) return Value::small_int(v.is_true() ? 1 : 0);
  return v.object()->cls() == classes.int_ ? v : from_big(to_big(v));
}

Value int_binary(BinaryOp op, const Value& a, const Value& b) {
  std::int64_t result = 0;
  if (is_immediate(a) && is_immediate(b) && small_binary(op, immediate(a), immediate(b), &result))
    return make_int(result);
  return from_big(big_binary(op, to_big(a), to_big(b)));
}

Value int_negative(const Value& v) {
  return is_immediate(v) ? make_int(-immediate(v)) : from_big(-to_big(v));
}

Value int_pow(const Value& base, std::uint64_t exponent) {
  Big result = 1;
  Big square = to_big(base);
  for (; exponent != 0; exponent >>= 1) {
    if ((exponent & 1) != 0) result *= square;
    if (exponent != 1) square *= square;
  }
  return from_big(std::move(result));
}

Value int_pow_mod(const Value& base, const Value& exponent, const Value& modulus) {
  const Big m = to_big(modulus);
  const Big positive = mp::abs(m);
  const Big result =
      positive == 1
          ? Big(0)
          : Big(mp::powm(floor_remainder(to_big(base), positive), to_big(exponent), positive));
  return from_big(floor_remainder(result, m));
}

int int_compare(const Value& a, const Value& b) {
  if (is_immediate(a) && is_immediate(b)) {
    const std::int64_t x = immediate(a);
    const std::int64_t y = immediate(b);
    return x < y ? -1 : (x > y ? 1 : 0);
  }
  const int order = to_big(a).compare(to_big(b));
  return order < 0 ? -1 : (order > 0 ? 1 : 0);
}

int int_compare(const Value& a, double b) {
  if (std::isinf(b)) return b > 0 ? -1 : 1;
  const int order = int_compare(a, from_big(truncated(b)));
  if (order != 0) return order;
  const double rest = b - std::trunc(b);
  return rest > 0 ? -1 : (rest < 0 ? 1 : 0);
}

int int_sign(const Value& v) {
  if (!is_immediate(v)) return v.as<BigInt>()->number().value.sign();
  const std::int64_t n = immediate(v);
  return n < 0 ? -1 : (n > 0 ? 1 : 0);
}

std::int64_t int_hash(const Value& v) {
  if (is_immediate(v)) return hash_int64(immediate(v));
  const Big n = to_big(v);
  const Big reduced = n % ((Big(1) << 61) - 1);
  const auto result = static_cast<std::int64_t>(reduced);
  return result == -1 ? -2 : result;
}

std::uint64_t int_bit_length(const Value& v) {
  const Big n = mp::abs(to_big(v));
  return n.is_zero() ? 0 : mp::msb(n) + 1;
}

std::uint64_t int_bit_count(const Value& v) {
  std::uint64_t count = 0;
  for (const char c : int_text(v, 2)) count += c == '1';
  return count;
}

std::string int_text(const Value& v, unsigned base) {
  const Big n = to_big(v);
  if (n.is_zero()) return "0";
  std::string text = n.sign() < 0 ? "-" : "";
  write_digits(mp::abs(n), base, 0, &text);
  return text;
}

Value int_from_text(std::string_view digits, unsigned base) {
  const bool negative = digits.starts_with('-');
  if (negative || digits.starts_with('+')) digits.remove_prefix(1);
  Big n = parse_digits(digits, base);
  return from_big(negative ? Big(-n) : n);
}

double int_to_double(const Value& v) {
  if (is_immediate(v)) return static_cast<double>(immediate(v));
  const Big n = to_big(v);
  const double magnitude = rounded(mp::abs(n), false, 0);
  return n.sign() < 0 ? -magnitude : magnitude;
}

Value int_from_double(double d) {
  return from_big(truncated(d));
}

double int_true_divide(const Value& a, const Value& b) {
  // Both are doubles exactly, so the processor rounds as it has to be.
  constexpr std::int64_t kExact = std::int64_t{1} << 53;
  const auto is_exact = [](const Value& v) {
    return v.is_small_int() && v.small_int() >= -kExact && v.small_int() <= kExact;
  };
  if (is_exact(a) && is_exact(b))
    return static_cast<double>(a.small_int()) / static_cast<double>(b.small_int());
  Big x = mp::abs(to_big(a));
  Big y = mp::abs(to_big(b));
  const bool negative = (int_sign(a) < 0) != (int_sign(b) < 0);
  if (x.is_zero()) return negative ? -0.0 : 0.0;
  const std::int64_t shift =
      static_cast<std::int64_t>(mp::msb(y)) - static_cast<std::int64_t>(mp::msb(x)) + 66;
  if (shift > 0) {
    x <<= static_cast<std::uint64_t>(shift);
  } else {
    y <<= static_cast<std::uint64_t>(-shift);
  }
  Big quotient, remainder;
  mp::divide_qr(x, y, quotient, remainder);
  const double magnitude = rounded(quotient, !remainder.is_zero(), -shift);
  return negative ? -magnitude : magnitude;
}

std::string int_to_bytes(const Value& v, std::size_t count) {
  Big n = to_big(v);
  if (n.sign() < 0) n += Big(1) << (8 * count);
  std::string bytes;
  if (!n.is_zero()) mp::export_bits(n, std::back_inserter(bytes), 8, false);
  bytes.resize(count, '\0');
  return bytes;
}

Value int_from_bytes(std::string_view little_endian, bool is_signed) {
  if (little_endian.empty()) return Value::small_int(0);
  Big n;
  const auto* data = reinterpret_cast<const unsigned char*>(little_endian.data());
  mp::import_bits(n, data, data + little_endian.size(), 8, false);
  if (is_signed && (little_endian.back() & 0x80) != 0) n -= Big(1) << (8 * little_endian.size());
  return from_big(std::move(n));
}

}  // namespace loopspec
