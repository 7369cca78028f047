import math
print(math.sqrt(2), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.fabs(-3), math.factorial(20), math.gcd(12, 18), math.lcm(4, 6), math.isqrt(17), math.comb(5, 2), math.perm(5, 2), math.prod([2, 3, 4]))
print(math.log(8, 2), math.log2(8), math.log10(1000), math.exp(1), math.pow(2, 0.5), math.hypot(3, 4), math.sin(1), math.cos(1), math.tan(1), math.atan2(1, 1), math.degrees(math.pi), math.radians(180), math.tau, math.e)
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.copysign(1, -0.0), math.fmod(-7, 3), math.modf(2.5), math.frexp(8), math.ldexp(0.5, 4), math.fsum([0.1] * 10), math.dist([0, 0], [3, 4]), math.remainder(7, 4))
for wrong in (lambda: math.factorial(-1), lambda: math.floor("x"), lambda: math.exp(1000), lambda: math.gcd(1.5), lambda: math.isqrt(-1), lambda: math.factorial(1.5), lambda: math.ceil(math.inf)):
    try: wrong()
    except (ValueError, TypeError, OverflowError) as error: print(type(error).__name__, error)
