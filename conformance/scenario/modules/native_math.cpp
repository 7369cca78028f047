// math_NAME: the C library's functions as `math` offers them. Results are those of libm to the bit;
// what it signals through special values becomes ValueError or OverflowError.
#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "conformance/scenario/builtins/define.hpp"
#include "conformance/scenario/modules/gamma.hpp"
#include "conformance/scenario/modules/native_parts.hpp"
#include "conformance/scenario/types/support.hpp"

namespace loopspec {

namespace {

Value domain_error() {
  return value_error({"math domain error"});
}
Value range_error() {
  return overflow_error("math range error");
}

// The number as `math` reads its arguments: TypeError "must be real number, not str".
std::optional<double> real(const Value& v) {
  return to_double(v);
}

// What an infinity out of finite numbers means.
enum class Overflow { raised, singular, ignored };

// A NaN out of numbers is a domain error.
Value checked(double result, bool finite_arguments, bool nan_argument, Overflow overflow) {
  if (std::isnan(result) && !nan_argument) return domain_error();
  if (std::isinf(result) && finite_arguments && overflow != Overflow::ignored)
    return overflow == Overflow::raised ? range_error() : domain_error();
  return make_float(result);
}

template <double (*function)(double), Overflow overflow>
Value unary_function(Value* a) {
  const auto x = real(a[0]);
  if (!x) return Value();
  return checked(function(*x), std::isfinite(*x), std::isnan(*x), overflow);
}

template <double (*function)(double, double)>
Value binary_function(Value* a) {
  const auto x = real(a[0]);
  if (!x) return Value();
  const auto y = real(a[1]);
  if (!y) return Value();
  const bool finite = std::isfinite(*x) && std::isfinite(*y);
  return checked(function(*x, *y), finite, std::isnan(*x) || std::isnan(*y), Overflow::raised);
}

// Singularities are domain errors, although libm gives infinities there.
double log_of(double x) {
  return x > 0.0 || std::isnan(x) ? std::log(x) : std::numeric_limits<double>::quiet_NaN();
}
double log2_of(double x) {
  return x > 0.0 || std::isnan(x) ? std::log2(x) : std::numeric_limits<double>::quiet_NaN();
}
double log10_of(double x) {
  return x > 0.0 || std::isnan(x) ? std::log10(x) : std::numeric_limits<double>::quiet_NaN();
}

constexpr double kPi = 3.141592653589793;
double degrees_of(double x) {
  return x * (180.0 / kPi);
}
double radians_of(double x) {
  return x * (kPi / 180.0);
}

Value fmod_of(Value* a) {
  const auto x = real(a[0]);
  if (!x) return Value();
  const auto y = real(a[1]);
  if (!y) return Value();
  if (std::isinf(*y) && std::isfinite(*x)) return make_float(*x);
  return checked(std::fmod(*x, *y), true, std::isnan(*x) || std::isnan(*y), Overflow::singular);
}

Value pow_of(Value* a) {
  const auto x = real(a[0]);
  if (!x) return Value();
  const auto y = real(a[1]);
  if (!y) return Value();
  const double result = std::pow(*x, *y);
  if (!std::isfinite(*x) || !std::isfinite(*y)) return make_float(result);
  if (std::isnan(result)) return domain_error();
  if (std::isinf(result)) return *x == 0.0 ? domain_error() : range_error();
  return make_float(result);
}

Value ldexp_of(Value* a) {
  const auto x = real(a[0]);
  if (!x) return Value();
  if (!is_int(a[1])) return type_error({"Expected an int as second argument to ldexp."});
  std::int64_t exponent = 0;
  if (!to_ssize(a[1], &exponent, OutOfRange::clamp)) return Value();
  if (*x == 0.0 || !std::isfinite(*x)) return make_float(*x);
  constexpr std::int64_t kBeyond = 100'000;
  const int clipped = static_cast<int>(std::clamp(exponent, -kBeyond, kBeyond));
  const double result = std::ldexp(*x, clipped);
  return std::isinf(result) ? range_error() : make_float(result);
}

Value frexp_of(Value* a) {
  const auto x = real(a[0]);
  if (!x) return Value();
  int exponent = 0;
  const double mantissa = std::isfinite(*x) ? std::frexp(*x, &exponent) : *x;
  return make_tuple({make_float(mantissa), Value::small_int(exponent)});
}

Value modf_of(Value* a) {
  const auto x = real(a[0]);
  if (!x) return Value();
  double whole = 0.0;
  const double fraction = std::modf(*x, &whole);
  return make_tuple({make_float(fraction), make_float(whole)});
}

// Floats in the order of their size as integers in a row: -0.0 and 0.0 are both 0.
std::int64_t rank(double x) {
  const auto bits = std::bit_cast<std::int64_t>(x);
  return bits >= 0 ? bits : INT64_MIN - bits;
}

double of_rank(std::int64_t rank, double sign_of_zero) {
  if (rank == 0) return std::copysign(0.0, sign_of_zero);
  return std::bit_cast<double>(rank > 0 ? rank : INT64_MIN - rank);
}

double steps_after(double x, double y, std::int64_t steps) {
  if (std::isnan(x)) return x;
  if (std::isnan(y)) return y;
  if (steps == 0) return x;
  const std::int64_t from = rank(x);
  const std::int64_t to = rank(y);
  const auto distance = static_cast<std::uint64_t>(from < to ? to : from) -
                        static_cast<std::uint64_t>(from < to ? from : to);
  if (static_cast<std::uint64_t>(steps) >= distance) return y;
  return of_rank(from < to ? from + steps : from - steps, x);
}

// How far apart floats lie at x.
Value ulp_of(Value* a) {
  const auto given = real(a[0]);
  if (!given) return Value();
  const double x = std::fabs(*given);
  if (!std::isfinite(x)) return make_float(x);
  const double above = std::nextafter(x, std::numeric_limits<double>::infinity());
  return make_float(std::isinf(above) ? x - std::nextafter(x, 0.0) : above - x);
}

Value nextafter_of(Value* a) {
  const auto x = real(a[0]);
  if (!x) return Value();
  const auto y = real(a[1]);
  if (!y) return Value();
  if (!a[2] || a[2].is_none()) return make_float(std::nextafter(*x, *y));
  const Value steps = to_index(a[2]);
  if (!steps) return Value();
  if (compare_true(steps, Value::small_int(0), CompareOp::lt) == 1)
    return value_error({"steps must be a non-negative integer"});
  return make_float(steps_after(*x, *y, as_int64(steps).value_or(INT64_MAX)));
}

Value fma_of(Value* a) {
  const auto x = real(a[0]);
  if (!x) return Value();
  const auto y = real(a[1]);
  if (!y) return Value();
  const auto z = real(a[2]);
  if (!z) return Value();
  const double result = std::fma(*x, *y, *z);
  if (std::isfinite(result)) return make_float(result);
  if (std::isnan(result) && !std::isnan(*x) && !std::isnan(*y) && !std::isnan(*z))
    return value_error({"invalid operation in fma"});
  if (std::isinf(result) && std::isfinite(*x) && std::isfinite(*y) && std::isfinite(*z))
    return overflow_error("overflow in fma");
  return make_float(result);
}

template <bool (*test)(double)>
Value test_of(Value* a) {
  const auto x = real(a[0]);
  return x ? Value::boolean(test(*x)) : Value();
}
bool is_finite(double x) {
  return std::isfinite(x);
}
bool is_infinite(double x) {
  return std::isinf(x);
}
bool is_nan(double x) {
  return std::isnan(x);
}

Value remainder_of(Value* a) {
  const auto x = real(a[0]);
  if (!x) return Value();
  const auto y = real(a[1]);
  if (!y) return Value();
  return checked(std::remainder(*x, *y), false, std::isnan(*x) || std::isnan(*y),
                 Overflow::singular);
}

constexpr auto kSingular = Overflow::singular;
constexpr auto kRaised = Overflow::raised;

}  // namespace

void add_native_math(Dict* into) {
  const auto add = [into](const Native& native) {
    const Ref<NativeFunction> f = make_native(native);
    f->module = make_str("math");
    into->set(intern("math_" + f->name()), f);
  };
  add({"C acos(x, /)", unary_function<std::acos, kSingular>});
  add({"C acosh(x, /)", unary_function<std::acosh, kSingular>});
  add({"C asin(x, /)", unary_function<std::asin, kSingular>});
  add({"C asinh(x, /)", unary_function<std::asinh, kSingular>});
  add({"C atan(x, /)", unary_function<std::atan, kSingular>});
  add({"C atanh(x, /)", unary_function<std::atanh, kSingular>});
  add({"C cos(x, /)", unary_function<std::cos, kSingular>});
  add({"C cosh(x, /)", unary_function<std::cosh, kRaised>});
  add({"C degrees(x, /)", unary_function<degrees_of, Overflow::ignored>});
  add({"C erf(x, /)", unary_function<std::erf, kSingular>});
  add({"C erfc(x, /)", unary_function<std::erfc, kSingular>});
  add({"C exp(x, /)", unary_function<std::exp, kRaised>});
  add({"C expm1(x, /)", unary_function<std::expm1, kRaised>});
  add({"C fabs(x, /)", unary_function<std::fabs, kSingular>});
  add({"C log(x, /)", unary_function<log_of, kSingular>});
  add({"C log10(x, /)", unary_function<log10_of, kSingular>});
  add({"C log1p(x, /)", unary_function<std::log1p, kSingular>});
  add({"C log2(x, /)", unary_function<log2_of, kSingular>});
  add({"C radians(x, /)", unary_function<radians_of, Overflow::ignored>});
  add({"C sin(x, /)", unary_function<std::sin, kSingular>});
  add({"C sinh(x, /)", unary_function<std::sinh, kRaised>});
  add({"C sqrt(x, /)", unary_function<std::sqrt, kSingular>});
  add({"C tan(x, /)", unary_function<std::tan, kSingular>});
  add({"C tanh(x, /)", unary_function<std::tanh, kSingular>});
  add({"C atan2(y, x, /)", binary_function<std::atan2>});
  add({"C copysign(x, y, /)", binary_function<std::copysign>});
  add({"C fmod(x, y, /)", fmod_of});
  add({"C frexp(x, /)", frexp_of});
  add({"C isfinite(x, /)", test_of<is_finite>});
  add({"C isinf(x, /)", test_of<is_infinite>});
  add({"C isnan(x, /)", test_of<is_nan>});
  add({"C ldexp(x, i, /)", ldexp_of});
  add({"C modf(x, /)", modf_of});
  add({"C gamma(x, /)", unary_function<gamma_of, kRaised>});
  add({"C lgamma(x, /)", unary_function<log_gamma_of, kRaised>});
  if (since(12)) {
    add({"C nextafter(x, y, /, *, steps=None)", nextafter_of});
  } else {
    add({"C nextafter(x, y, /)", [](Value* a) {
           Value all[] = {a[0], a[1], Value()};
           return nextafter_of(all);
         }});
  }
  if (since(13)) add({"C fma(x, y, z, /)", fma_of});
  add({"C pow(x, y, /)", pow_of});
  add({"C remainder(x, y, /)", remainder_of});
  add({"C ulp(x, /)", ulp_of});
  if (since(11)) {
    add({"C cbrt(x, /)", unary_function<std::cbrt, kSingular>});
    add({"C exp2(x, /)", unary_function<std::exp2, kRaised>});
  }
}

}  // namespace loopspec
