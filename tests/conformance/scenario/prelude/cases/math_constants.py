# The constants, and what compares with infinity and with no number.
import math

print(math.e, math.pi, math.tau, math.tau == 2 * math.pi, math.log(math.e), math.exp(1) == math.e)
print(math.inf, -math.inf, math.inf > 10**400, math.inf - math.inf, math.inf == float("inf"), math.inf // 1)
print(math.nan, math.nan == math.nan, math.nan in [math.nan], math.nan != math.nan, max(1, math.nan), max(math.nan, 1))
for x in (math.inf, -math.inf, math.nan, 1e308 * 10, 10**300, 0, True):
    print(x, math.isinf(x), math.isnan(x), math.isfinite(x))
for wrong in ("inf", None, 10**400):
    try:
        print(math.isinf(wrong))
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
print(sorted([3, math.inf, -1, -math.inf]), {math.inf: 1}[float("inf")], f"{math.e:.3f} {math.tau:e} {math.inf:>6} {math.nan:F}")
