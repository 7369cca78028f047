// int: operators, comparison, hash, text.
#include "conformance/scenario/types/int.hpp"
#include "conformance/scenario/types/arithmetic.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/types.hpp"
#include "reference/objects/bigint.hpp"

namespace loopspec {

namespace {

constexpr std::uint64_t kMaxBits = std::uint64_t{1} << 34;  // 2 GiB: more is MemoryError
constexpr std::uint64_t kMaxDigits = 4300;

bool both_ints(const Value& a, const Value& b) {
  return is_int(a) && is_int(b);
}

Value zero_division(const char* message) {
  return raise(classes.ZeroDivisionError, since(14) ? "division by zero" : message);
}

template <BinaryOp op>
Value arithmetic(const Value& a, const Value& b) {
  if (!both_ints(a, b)) return Value::not_implemented();
  return int_binary(op, a, b);
}

Value floor_divide(const Value& a, const Value& b) {
  if (!both_ints(a, b)) return Value::not_implemented();
  if (int_sign(b) == 0) return zero_division("integer division or modulo by zero");
  return int_binary(BinaryOp::floordiv, a, b);
}

Value modulo(const Value& a, const Value& b) {
  if (!both_ints(a, b)) return Value::not_implemented();
  if (int_sign(b) == 0)
    return zero_division(since(11) ? "integer modulo by zero"
                                   : "integer division or modulo by zero");
  return int_binary(BinaryOp::mod, a, b);
}

Value divide_with_remainder(const Value& a, const Value& b) {
  if (!both_ints(a, b)) return Value::not_implemented();
  if (int_sign(b) == 0) return zero_division("integer division or modulo by zero");
  return make_tuple({int_binary(BinaryOp::floordiv, a, b), int_binary(BinaryOp::mod, a, b)});
}

Value true_divide(const Value& a, const Value& b) {
  if (!both_ints(a, b)) return Value::not_implemented();
  if (int_sign(b) == 0) return zero_division("division by zero");
  const double quotient = int_true_divide(a, b);
  if (quotient - quotient != 0)
    return overflow_error("integer division result too large for a float");
  return make_float(quotient);
}

Value power(const Value& a, const Value& b) {
  return both_ints(a, b) ? int_power(a, b) : Value::not_implemented();
}

Value shift_left(const Value& a, const Value& b) {
  if (!both_ints(a, b)) return Value::not_implemented();
  if (int_sign(b) < 0) return value_error({"negative shift count"});
  if (int_sign(a) == 0) return Value::small_int(0);
  const auto count = as_int64(b);
  if (!count) return overflow_error("too many digits in integer");
  if (static_cast<std::uint64_t>(*count) > kMaxBits) return raise(classes.MemoryError);
  return int_binary(BinaryOp::lshift, a, b);
}

Value shift_right(const Value& a, const Value& b) {
  if (!both_ints(a, b)) return Value::not_implemented();
  if (int_sign(b) < 0) return value_error({"negative shift count"});
  if (!as_int64(b)) return Value::small_int(int_sign(a) < 0 ? -1 : 0);
  return int_binary(BinaryOp::rshift, a, b);
}

Value compare_ints(const Value& a, const Value& b, CompareOp op) {
  if (!is_int(b)) return Value::not_implemented();
  return Value::boolean(holds(op, int_compare(a, b)));
}

bool hash_of_int(const Value& self, std::int64_t* out) {
  *out = int_hash(self);
  return true;
}

Value negative(const Value& v) {
  return int_negative(v);
}
Value inverted(const Value& v) {
  return int_binary(BinaryOp::sub, Value::small_int(-1), v);
}

// The inverse of a modulo m (m > 0): the extended Euclidean algorithm. Null and pending when there
// is none.
Value inverse_modulo(const Value& a, const Value& m) {
  Value old_rest = int_binary(BinaryOp::mod, a, m), rest = m;
  Value old_factor = Value::small_int(1), factor = Value::small_int(0);
  while (int_sign(rest) != 0) {
    const Value quotient = int_binary(BinaryOp::floordiv, old_rest, rest);
    Value next = int_binary(BinaryOp::sub, old_rest, int_binary(BinaryOp::mul, quotient, rest));
    old_rest = std::exchange(rest, std::move(next));
    next = int_binary(BinaryOp::sub, old_factor, int_binary(BinaryOp::mul, quotient, factor));
    old_factor = std::exchange(factor, std::move(next));
  }
  if (int_compare(old_rest, Value::small_int(1)) != 0)
    return value_error({"base is not invertible for the given modulus"});
  return int_binary(BinaryOp::mod, old_factor, m);
}

}  // namespace

Value int_power(const Value& base, const Value& exponent) {
  if (int_sign(exponent) < 0) {
    const auto b = to_double(base);
    if (!b) return Value();
    const auto e = to_double(exponent);
    return e ? float_power(*b, *e) : Value();
  }
  const auto count = as_int64(exponent);
  const std::uint64_t bits = int_bit_length(base);
  if (bits <= 1) {  // -1, 0, 1: the exponent may be any
    const bool odd = int_sign(int_binary(BinaryOp::and_, exponent, Value::small_int(1))) != 0;
    return int_pow(base, int_sign(exponent) == 0 ? 0 : (odd ? 1 : 2));
  }
  if (!count || static_cast<std::uint64_t>(*count) > kMaxBits / bits)
    return raise(classes.MemoryError);
  return int_pow(base, static_cast<std::uint64_t>(*count));
}

Value int_power_modulo(const Value& base, const Value& exponent, const Value& modulus) {
  if (int_sign(modulus) == 0) return value_error({"pow() 3rd argument cannot be 0"});
  if (int_sign(exponent) >= 0) return int_pow_mod(base, exponent, modulus);
  const Value positive = int_sign(modulus) < 0 ? int_negative(modulus) : modulus;
  const Value inverse = inverse_modulo(base, positive);
  return inverse ? int_pow_mod(inverse, int_negative(exponent), modulus) : Value();
}

Value int_to_str(const Value& n) {
  if (int_bit_length(n) > kMaxDigits * 10 / 3) {
    const std::string text = int_text(n);
    if (text.size() - (text.front() == '-' ? 1 : 0) > kMaxDigits)
      return value_error({"Exceeds the limit (4300", since(11) ? " digits" : "",
                          ") for integer string conversion; use sys.set_int_max_str_digits() to "
                          "increase the limit"});
    return make_str(text);
  }
  return make_str(n.is_small_int() ? std::to_string(n.small_int()) : int_text(n));
}

Value int_round(const Value& n, const Value& digits) {
  if (int_sign(digits) >= 0) return plain_int(n);
  const Value unit = int_power(Value::small_int(10), int_negative(digits));
  if (!unit) return Value();
  const Value rest = int_binary(BinaryOp::mod, n, unit);
  const Value down = int_binary(BinaryOp::sub, n, rest);
  const int half = int_compare(int_binary(BinaryOp::mul, rest, Value::small_int(2)), unit);
  const Value quotient = int_binary(BinaryOp::floordiv, down, unit);
  const bool odd = int_sign(int_binary(BinaryOp::and_, quotient, Value::small_int(1))) != 0;
  return half > 0 || (half == 0 && odd) ? int_binary(BinaryOp::add, down, unit) : down;
}

void install_int() {
  Slots& s = classes.int_->slots;
  s.repr = [](const Value& v) { return int_to_str(v); };
  s.hash = hash_of_int;
  s.compare = compare_ints;
  s.truth = [](const Value& v) { return int_sign(v) != 0 ? 1 : 0; };
  s.index = [](const Value& v) { return plain_int(v); };
  s.create = create_int;
  const auto set = [&s](BinaryOp op, Value (*f)(const Value&, const Value&)) {
    s.binary[static_cast<std::size_t>(op)] = f;
  };
  set(BinaryOp::add, arithmetic<BinaryOp::add>);
  set(BinaryOp::sub, arithmetic<BinaryOp::sub>);
  set(BinaryOp::mul, arithmetic<BinaryOp::mul>);
  set(BinaryOp::and_, arithmetic<BinaryOp::and_>);
  set(BinaryOp::or_, arithmetic<BinaryOp::or_>);
  set(BinaryOp::xor_, arithmetic<BinaryOp::xor_>);
  set(BinaryOp::floordiv, floor_divide);
  set(BinaryOp::mod, modulo);
  set(BinaryOp::divmod, divide_with_remainder);
  set(BinaryOp::truediv, true_divide);
  set(BinaryOp::pow, power);
  set(BinaryOp::lshift, shift_left);
  set(BinaryOp::rshift, shift_right);
  s.unary[static_cast<std::size_t>(UnaryOp::neg)] = negative;
  s.unary[static_cast<std::size_t>(UnaryOp::pos)] = plain_int;
  s.unary[static_cast<std::size_t>(UnaryOp::invert)] = inverted;
  define_int_methods();
}

}  // namespace loopspec
