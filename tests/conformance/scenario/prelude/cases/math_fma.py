# since: 3.13
# x*y + z, rounded once.
import math


def attempt(*args):
    try:
        print(args, repr(math.fma(*args)))
    except (TypeError, ValueError, OverflowError) as error:
        print(args, type(error).__name__, error)


print(math.fma(2, 3, 4), math.fma(0.1, 10, -1), 0.1 * 10 - 1, math.fma(1 + 2**-30, 1 + 2**-30, -1))
attempt(1e308, 10, 0)
attempt(1e308, 10, -math.inf)
attempt(math.inf, 0, 1)
attempt(math.inf, 0, math.nan)
attempt(math.inf, 1, -math.inf)
attempt(math.nan, 1, 1)
attempt(0.0, -1.0, 0.0)
attempt(-0.0, 1.0, -0.0)
attempt(1, 2, "x")
attempt(5e-324, 0.5, 0)
