# math: what is here, from the parts below and from the C library's functions.
import _native
from _math_floats import ceil, floor, fsum, isclose, log, log10, log2, trunc
from _math_integers import comb, factorial, gcd, isqrt, lcm, perm, prod
from _math_norms import dist, hypot
from _native import (math_acos as acos, math_acosh as acosh, math_asin as asin, math_asinh as asinh, math_atan as atan,
                     math_atan2 as atan2, math_atanh as atanh, math_copysign as copysign, math_cos as cos,
                     math_cosh as cosh, math_degrees as degrees, math_erf as erf, math_erfc as erfc, math_exp as exp,
                     math_expm1 as expm1, math_fabs as fabs, math_fmod as fmod, math_frexp as frexp, math_gamma as gamma,
                     math_isfinite as isfinite, math_isinf as isinf, math_isnan as isnan, math_ldexp as ldexp, math_lgamma as lgamma,
                     math_log1p as log1p, math_modf as modf, math_nextafter as nextafter, math_pow as pow,
                     math_radians as radians, math_remainder as remainder, math_sin as sin, math_sinh as sinh,
                     math_sqrt as sqrt, math_tan as tan, math_tanh as tanh, math_ulp as ulp)

if _native.version_info >= (3, 11):
    from _native import math_cbrt as cbrt, math_exp2 as exp2
if _native.version_info >= (3, 12):
    from _math_floats import sumprod
if _native.version_info >= (3, 13):
    from _native import math_fma as fma

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float("inf")
nan = float("nan")
