#include "conformance/scenario/modules/gamma.hpp"

#include <array>
#include <cmath>
#include <limits>

namespace loopspec {

namespace {

constexpr double kPi = 3.141592653589793;
constexpr double kLogPi = 1.1447298858494002;
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

// Lanczos' approximation with 13 terms: g, and the sum as a quotient of two polynomials.
constexpr double kG = 6.024680040776729583740234375;
constexpr double kShift = kG - 0.5;
constexpr std::array kNumerator = {23531376880.41076,  42919803642.6491,   35711959237.35567,
                                   17921034426.03721,  6039542586.352028,  1439720407.3117216,
                                   248874557.86205417, 31426415.585400194, 2876370.6289353725,
                                   186056.26539522348, 8071.672002365816,  210.82427775157936,
                                   2.5066282746310002};
constexpr std::array kDenominator = {0.0,        39916800.0, 120543840.0, 150917976.0, 105258076.0,
                                     45995730.0, 13339535.0, 2637558.0,   357423.0,    32670.0,
                                     1925.0,     66.0,       1.0};

// For x > 0. From 5 on in powers of 1/x, so that nothing overflows.
double lanczos_sum(double x) {
  double above = 0.0;
  double below = 0.0;
  if (x < 5.0) {
    for (std::size_t i = kNumerator.size(); i-- > 0;) {
      above = above * x + kNumerator[i];
      below = below * x + kDenominator[i];
    }
  } else {
    for (std::size_t i = 0; i < kNumerator.size(); ++i) {
      above = above / x + kNumerator[i];
      below = below / x + kDenominator[i];
    }
  }
  return above / below;
}

// sin(pi * x), exact where it is 0 or 1.
double sine_of_pi_times(double x) {
  const double y = std::fmod(std::fabs(x), 2.0);
  double result = 0.0;
  switch (static_cast<int>(std::round(2.0 * y))) {
    case 0:
      result = std::sin(kPi * y);
      break;
    case 1:
      result = std::cos(kPi * (y - 0.5));
      break;
    case 2:
      result = std::sin(kPi * (1.0 - y));
      break;
    case 3:
      result = -std::cos(kPi * (y - 1.5));
      break;
    default:
      result = std::sin(kPi * (y - 2.0));
      break;
  }
  return std::copysign(1.0, x) * result;
}

double factorial_before(double n) {
  double product = 1.0;
  for (double i = 2.0; i < n; ++i) product *= i;
  return product;
}

// What the rounding of size + kShift lost, in parts of the result.
double correction(double size, double base) {
  const double lost = size > kShift ? base - size - kShift : base - kShift - size;
  return lost * kG / base;
}

// base to the power size - 0.5, by which the result is multiplied or divided: in two halves where
// one would overflow.
template <class Apply>
double with_power(double result, double base, double size, Apply apply) {
  if (size < 140.0) return apply(result, std::pow(base, size - 0.5));
  const double root = std::pow(base, size / 2.0 - 0.25);
  return apply(apply(result, root), root);
}

}  // namespace

double gamma_of(double x) {
  if (!std::isfinite(x)) return x == -kInfinity ? kNan : x;
  if (x == 0.0) return kNan;
  if (x == std::floor(x)) {
    if (x < 0.0) return kNan;
    if (x <= 23.0) return factorial_before(x);
  }
  const double size = std::fabs(x);
  if (size < 1e-20) return 1.0 / x;
  if (size > 200.0) return x < 0.0 ? 0.0 / sine_of_pi_times(x) : kInfinity;
  const double base = size + kShift;
  const double z = correction(size, base);
  if (x < 0.0) {
    double result = -kPi / sine_of_pi_times(size) / size * std::exp(base) / lanczos_sum(size);
    result -= z * result;
    return with_power(result, base, size, [](double r, double power) { return r / power; });
  }
  double result = lanczos_sum(size) / std::exp(base);
  result += z * result;
  return with_power(result, base, size, [](double r, double power) { return r * power; });
}

double log_gamma_of(double x) {
  if (std::isnan(x)) return x;
  if (std::isinf(x)) return kInfinity;
  if (x == std::floor(x) && x <= 2.0) return x <= 0.0 ? kNan : 0.0;
  const double size = std::fabs(x);
  if (size < 1e-20) return -std::log(size);
  double result = std::log(lanczos_sum(size)) - kG;
  result += (size - 0.5) * (std::log(size + kG - 0.5) - 1);
  if (x < 0.0)
    result = kLogPi - std::log(std::fabs(sine_of_pi_times(size))) - std::log(size) - result;
  return result;
}

}  // namespace loopspec
