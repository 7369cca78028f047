# The error function, the gamma function, exp(x) - 1, and the absolute value as a float.
import math


def attempt(function, *args):
    try:
        print(function.__name__, args, repr(function(*args)))
    except (TypeError, ValueError, OverflowError) as error:
        print(function.__name__, args, type(error).__name__, error)


for x in (0, -0.0, 0.5, -0.5, 1, 1.5, 2.5, -2.5, 5, 10, 27, -30, 1e-300, 1e-10, 170.5):
    print(x, math.erf(x), math.erfc(x), math.fabs(x))
    attempt(math.expm1, x)
    attempt(math.gamma, x)
    attempt(math.lgamma, x)
for x in (-1, -5.0, 171.7, 1e5, 1e306, 1e308, math.inf, -math.inf, math.nan, True, "x", 10**400):
    for function in (math.erf, math.erfc, math.expm1, math.gamma, math.lgamma, math.fabs):
        attempt(function, x)
print([math.gamma(n + 1) == math.factorial(n) for n in range(23)])
print(math.expm1(1e-12), math.exp(1e-12) - 1, math.erf(0.3) + math.erfc(0.3))
