// float: operators, comparison, hash, text.
#include "conformance/scenario/types/float.hpp"

#include <cerrno>
#include <cmath>

#include "conformance/scenario/types/arithmetic.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/types.hpp"
#include "reference/objects/bigint.hpp"
#include "reference/objects/exception.hpp"

namespace loopspec {

namespace {

Value zero_division(const char* message) {
  return raise(classes.ZeroDivisionError, since(14) ? "division by zero" : message);
}

struct FloorDivision {
  double quotient;
  double remainder;
};

double float_modulo(double a, double b) {
  const double rest = std::fmod(a, b);
  if (rest == 0) return std::copysign(0.0, b);
  return (b < 0) != (rest < 0) ? rest + b : rest;
}

FloorDivision float_divide(double a, double b) {
  double rest = std::fmod(a, b);
  double quotient = (a - rest) / b;
  if (rest == 0) {
    rest = std::copysign(0.0, b);
  } else if ((b < 0) != (rest < 0)) {
    rest += b;
    quotient -= 1.0;
  }
  if (quotient == 0) return {std::copysign(0.0, a / b), rest};
  const double floor = std::floor(quotient);
  return {quotient - floor > 0.5 ? floor + 1.0 : floor, rest};
}

enum class Operand { number, other, raised };

Operand operand(const Value& v, double* out) {
  if (is_float(v)) {
    *out = float_value(v);
    return Operand::number;
  }
  if (!is_int(v)) return Operand::other;
  const auto d = to_double(v);
  if (!d) return Operand::raised;
  *out = *d;
  return Operand::number;
}

template <BinaryOp op>
Value arithmetic(const Value& left, const Value& right) {
  double a = 0;
  double b = 0;
  for (const auto& [v, out] : {std::pair(&left, &a), std::pair(&right, &b)}) {
    const Operand kind = operand(*v, out);
    if (kind == Operand::raised) return Value();
    if (kind == Operand::other) return Value::not_implemented();
  }
  return float_binary(op, a, b);
}

Value compare_floats(const Value& a, const Value& b, CompareOp op) {
  const double x = float_value(a);
  if (is_float(b)) return Value::boolean(holds(op, x <=> float_value(b)));
  if (!is_int(b)) return Value::not_implemented();
  if (std::isnan(x)) return Value::boolean(op == CompareOp::ne);
  return Value::boolean(holds(op, 0 <=> int_compare(b, x)));
}

bool hash_of_float(const Value& v, std::int64_t* out) {
  const double d = float_value(v);
  if (std::isnan(d)) {
    *out = since(10) ? static_cast<std::int64_t>(v.bits() >> 4) : 0;
  } else {
    *out = hash_double(d);
  }
  return true;
}

Value out_of_range() {
  return raise(make_exception(
      classes.OverflowError,
      make_tuple({Value::small_int(ERANGE), make_str("Numerical result out of range")})));
}

Value negative(const Value& v) {
  return make_float(-float_value(v));
}
Value itself(const Value& v) {
  return v.object()->cls() == classes.float_ ? v : make_float(float_value(v));
}

}  // namespace

Value float_power(double a, double b) {
  if (a == 0 && b < 0)
    return raise(classes.ZeroDivisionError, since(14) ? "zero to a negative power"
                                                      : "0.0 cannot be raised to a negative power");
  if (a < 0 && std::isfinite(a) && std::isfinite(b) && b != std::floor(b))
    return raise(classes.NotImplementedError, "complex numbers are outside the scenario language");
  const double result = std::pow(a, b);
  if (std::isinf(result) && std::isfinite(a) && std::isfinite(b)) return out_of_range();
  return make_float(result);
}

Value float_binary(BinaryOp op, double a, double b) {
  switch (op) {
    case BinaryOp::add:
      return make_float(a + b);
    case BinaryOp::sub:
      return make_float(a - b);
    case BinaryOp::mul:
      return make_float(a * b);
    case BinaryOp::truediv:
      return b == 0 ? zero_division("float division by zero") : make_float(a / b);
    case BinaryOp::mod:
      if (b == 0) return zero_division(since(13) ? "float modulo by zero" : "float modulo");
      return make_float(float_modulo(a, b));
    case BinaryOp::floordiv:
      if (b == 0) return zero_division("float floor division by zero");
      return make_float(float_divide(a, b).quotient);
    case BinaryOp::pow:
      return float_power(a, b);
    default: {
      if (b == 0) return zero_division("float divmod()");
      const FloorDivision both = float_divide(a, b);
      return make_tuple({make_float(both.quotient), make_float(both.remainder)});
    }
  }
}

void install_float() {
  Slots& s = classes.float_->slots;
  s.repr = [](const Value& v) -> Value { return adopt_str(float_repr(float_value(v))); };
  s.hash = hash_of_float;
  s.compare = compare_floats;
  s.truth = [](const Value& v) { return float_value(v) != 0 ? 1 : 0; };
  s.create = create_float;
  const auto set = [&s](BinaryOp op, Value (*f)(const Value&, const Value&)) {
    s.binary[static_cast<std::size_t>(op)] = f;
  };
  set(BinaryOp::add, arithmetic<BinaryOp::add>);
  set(BinaryOp::sub, arithmetic<BinaryOp::sub>);
  set(BinaryOp::mul, arithmetic<BinaryOp::mul>);
  set(BinaryOp::truediv, arithmetic<BinaryOp::truediv>);
  set(BinaryOp::floordiv, arithmetic<BinaryOp::floordiv>);
  set(BinaryOp::mod, arithmetic<BinaryOp::mod>);
  set(BinaryOp::divmod, arithmetic<BinaryOp::divmod>);
  set(BinaryOp::pow, arithmetic<BinaryOp::pow>);
  s.unary[static_cast<std::size_t>(UnaryOp::neg)] = negative;
  s.unary[static_cast<std::size_t>(UnaryOp::pos)] = itself;
  define_float_methods();
}

}  // namespace loopspec
