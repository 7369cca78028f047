// The gamma function and the logarithm of its absolute value, rounded as CPython's are (it does not
// use libm's).
#pragma once

namespace loopspec {

// NaN where the function has no value, except for a NaN; an infinity where it is too large.
double gamma_of(double x);
double log_gamma_of(double x);

}  // namespace loopspec
