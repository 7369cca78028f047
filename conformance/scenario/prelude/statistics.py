# statistics: of ints and floats. Sums are exact and rounded once.
import _native
import math as _math
from _collections_counter import Counter
from math import exp, fsum, log, sqrt

__all__ = ["StatisticsError", "fmean", "geometric_mean", "harmonic_mean", "mean", "median", "median_grouped", "median_high",
           "median_low", "mode", "multimode", "pstdev", "pvariance", "quantiles", "stdev", "variance"]

_version = _native.version_info


class StatisticsError(ValueError):
    pass


class _Ratio:
    """A fraction of ints, not reduced."""
    __slots__ = ("n", "d")

    def __init__(self, n, d=1):
        self.n, self.d = n, d

    def plus(self, n, d):
        if d == self.d:
            self.n += n
        else:
            self.n, self.d = self.n * d + n * self.d, self.d * d

    def over(self, n, d=1):
        """Divided by n / d."""
        n, d = self.n * d, self.d * n
        return _Ratio(-n, -d) if d < 0 else _Ratio(n, d)

    def as_type(self, kind):
        if kind is not float and self.n % self.d == 0:
            return self.n // self.d
        return self.n / self.d


def _exact(x):
    """(numerator, denominator); the denominator is None for what is not finite."""
    if not isinstance(x, (int, float)):
        raise TypeError("can't convert type '%s' to numerator/denominator" % type(x).__name__)
    if isinstance(x, float) and not _math.isfinite(x):
        return x, None
    return x.as_integer_ratio()


def _sum(data):
    """(kind, sum, count): kind is float if there is a float, the sum a _Ratio or a float that is not finite."""
    kind, total, special, count = int, _Ratio(0), None, 0
    for x in data:
        count += 1
        n, d = _exact(x)
        if isinstance(x, float):
            kind = float
        if d is None:
            special = n if special is None else special + n
        else:
            total.plus(n, d)
    return kind, total if special is None else special, count


def _divided(total, by, kind):
    return total.over(by).as_type(kind) if isinstance(total, _Ratio) else kind(total / by)


def _not_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def _need(count, least, message):
    if count < least:
        raise StatisticsError(message)


def mean(data):
    kind, total, count = _sum(data)
    _need(count, 1, "mean requires at least one data point")
    return _divided(total, count, kind)


def _plain_fmean(data):
    data = data if hasattr(data, "__len__") else list(data)
    total = fsum(data)
    _need(len(data), 1, "fmean requires at least one data point")
    return total / len(data)


if _version >= (3, 11):
    def fmean(data, weights=None):
        if weights is None:
            return _plain_fmean(data)
        data, weights = list(data), list(weights)
        if len(data) != len(weights):
            raise StatisticsError("data and weights must be the same length")
        if _version >= (3, 12):
            from math import sumprod
            total = sumprod(data, weights)
        else:
            total = fsum([x * w for x, w in zip(data, weights)])
        weight = fsum(weights)
        if not weight:
            raise StatisticsError("sum of weights must be non-zero")
        return total / weight
else:
    def fmean(data):
        return _plain_fmean(data)


def geometric_mean(data):
    if _version < (3, 13):
        try:
            return exp(_plain_fmean([log(x) for x in data]))
        except ValueError:
            raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None
    logs = []
    count = zeros = 0
    for x in data:
        count += 1
        if x > 0.0 or _math.isnan(x):
            logs.append(log(x))
        elif x == 0.0:
            zeros += 1
        else:
            raise StatisticsError("No negative inputs allowed", x)
    _need(count, 1, "Must have a non-empty dataset")
    total = fsum(logs)
    if _math.isnan(total):
        return _math.nan
    if zeros:
        return _math.nan if total == float("inf") else 0.0
    return exp(total / count)


def _harmonic_mean(data, weights):
    data = list(data)
    message = "harmonic mean does not support negative values"
    _need(len(data), 1, "harmonic_mean requires at least one data point")
    if len(data) == 1 and weights is None:
        if not isinstance(data[0], (int, float)):
            raise TypeError("unsupported type")
        return next(_not_negative(data, message))
    weighed = _Ratio(len(data))
    if weights is not None:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError("Number of weights does not match data size")
        weighed = _sum(_not_negative(weights, message))[1]
    try:
        parts = [w / x if w else 0 for w, x in zip(weights or [1] * len(data), _not_negative(data, message))]
    except ZeroDivisionError:
        return 0
    kind, total, _ = _sum(parts)
    if not isinstance(total, _Ratio):
        return kind(weighed.as_type(kind) / total)
    if total.n <= 0:
        if _version >= (3, 10):
            raise StatisticsError("Weighted sum must be positive")
        return 0
    return weighed.over(total.n, total.d).as_type(kind)


if _version >= (3, 10):
    def harmonic_mean(data, weights=None):
        return _harmonic_mean(data, weights)
else:
    def harmonic_mean(data):
        return _harmonic_mean(data, None)


def median(data):
    data = sorted(data)
    _need(len(data), 1, "no median for empty data")
    half = len(data) // 2
    return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


def median_low(data):
    data = sorted(data)
    _need(len(data), 1, "no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    _need(len(data), 1, "no median for empty data")
    return data[len(data) // 2]


def _grouped(data, interval):
    data = sorted(data)
    _need(len(data), 1, "no median for empty data")
    if _version < (3, 11) and len(data) == 1:
        return data[0]
    x = data[len(data) // 2]
    below = sum(1 for item in data if item < x)
    same = sum(1 for item in data if item == x)
    if _version < (3, 11):
        for value in (x, interval):
            if isinstance(value, (str, bytes)):
                raise TypeError("expected number but got %r" % value)
        return x - interval / 2 + interval * (len(data) / 2 - below) / same
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return x - interval / 2.0 + interval * (len(data) / 2 - below) / same


if _version >= (3, 11):
    def median_grouped(data, interval=1.0):
        return _grouped(data, interval)
else:
    def median_grouped(data, interval=1):
        return _grouped(data, interval)


def mode(data):
    counts = Counter(iter(data))
    _need(len(counts), 1, "no mode for empty data")
    return max(counts.items(), key=lambda item: item[1])[0]


def multimode(data):
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    _need(n, 1, "n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if _version < (3, 13):
            raise StatisticsError("must have at least two data points")
        _need(size, 1, "must have at least one data point")
        return data * (n - 1)
    if method not in ("inclusive", "exclusive"):
        raise ValueError("Unknown method: %r" % (method,))
    result = []
    for i in range(1, n):
        if method == "inclusive":
            j, delta = divmod(i * (size - 1), n)
            low, high = data[j], data[j + 1]
        else:
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            low, high = data[j - 1], data[j]
        result.append((low * (n - delta) + high * delta) / n)
    return result


def _squares(data, center):
    """(kind, sum of the squared differences, count)"""
    data = list(data)
    if center is not None:
        kind, total, _ = _sum([(x - center) * (x - center) if _version >= (3, 11) else (x - center) ** 2 for x in data])
        return kind, total, len(data)
    kind, total, count = _sum(data)
    if not count:
        return kind, _Ratio(0), 0
    if _version < (3, 10):
        return _rounded_squares(data, _divided(total, count, kind))
    if not isinstance(total, _Ratio):
        if _version < (3, 11):
            # Fails: there is no ratio.
            total.as_integer_ratio()
        return kind, total, count
    squares = _Ratio(0)
    for x in data:
        n, d = _exact(x)
        squares.plus(n * n, d * d)
    # The sum of squares less the squared sum over the count.
    squares.plus(-total.n * total.n, total.d * total.d * count)
    return kind, squares, count


def _rounded_squares(data, center):
    """As 3.9 does it: differences from the rounded mean, rounded, then summed exactly."""
    kind, squares, count = _sum([(x - center) ** 2 for x in data])
    rest = _sum([x - center for x in data])[1]
    if not isinstance(squares, _Ratio):
        return kind, squares - rest ** 2 / count, count
    squares.plus(-rest.n * rest.n, rest.d * rest.d * count)
    if squares.n < 0:
        raise AssertionError("negative sum of square deviations: %f" % (squares.n / squares.d))
    return kind, squares, count


def variance(data, xbar=None):
    kind, squares, count = _squares(data, xbar)
    _need(count, 2, "variance requires at least two data points")
    return _divided(squares, count - 1, kind)


def pvariance(data, mu=None):
    kind, squares, count = _squares(data, mu)
    _need(count, 1, "pvariance requires at least one data point")
    return _divided(squares, count, kind)


def stdev(data, xbar=None):
    if _version < (3, 11):
        return sqrt(variance(data, xbar))
    kind, squares, count = _squares(data, xbar)
    _need(count, 2, "stdev requires at least two data points")
    return _root(squares, count - 1)


def pstdev(data, mu=None):
    if _version < (3, 11):
        return sqrt(pvariance(data, mu))
    kind, squares, count = _squares(data, mu)
    _need(count, 1, "pstdev requires at least one data point")
    return _root(squares, count)


def _root(total, by):
    """The square root of total / by, rounded once."""
    if not isinstance(total, _Ratio):
        # As CPython fails for what is not finite.
        raise AttributeError("'float' object has no attribute 'numerator'")
    n, m = total.n, total.d * by
    if n == 0:
        return 0.0
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        return float(_odd_root(n, m << 2 * shift) << shift)
    return _odd_root(n << -2 * shift, m) / (1 << -shift)


def _odd_root(n, m):
    """The integer root, its last bit set if there is a remainder."""
    root = _math.isqrt(n // m)
    return root | (root * root * m != n)
