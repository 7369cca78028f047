# random: Random. Each method takes as many numbers from the generator, and in the same order, as CPython's.
import _native
from _random_distributions import Distributions
from _random_twister import Twister, number_of_old_text, number_of_text
from math import ceil, isfinite, log

_version = _native.version_info
_SEEDS = (type(None), int, float, str, bytes, bytearray)
_one = 1


def _warn_old(message):
    from warnings import warn
    warn(message, DeprecationWarning, 3)


def _whole(value, name):
    """An argument of randrange as an int."""
    if hasattr(type(value), "__index__"):
        return value.__index__()
    if _version >= (3, 12):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    whole = int(value)
    if whole != value:
        if _version >= (3, 10):
            _warn_old("randrange() will raise TypeError in the future")
        raise ValueError("non-integer %s for randrange()" % name)
    if _version >= (3, 10):
        _warn_old("non-integer arguments to randrange() have been deprecated since Python 3.10 and will be removed in a "
                  "subsequent version")
    return whole


class Random(Distributions, Twister):
    __module__ = "random"
    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def seed(self, a=None, version=2):
        if version == 1 and isinstance(a, (str, bytes)):
            a = number_of_old_text(a.decode("latin-1") if isinstance(a, bytes) else a)
        elif version == 2 and isinstance(a, (str, bytes, bytearray)):
            a = number_of_text(a.encode() if isinstance(a, str) else bytes(a))
        elif not isinstance(a, _SEEDS):
            self._refuse_seed()
        if a is None:
            a = 0
        elif isinstance(a, int):
            a = abs(int(a))
        else:
            a = hash(a) & 0xFFFFFFFFFFFFFFFF
        self._seed_number(a)
        self.gauss_next = None

    def _refuse_seed(self):
        if _version >= (3, 13):
            raise TypeError("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
        if _version >= (3, 11):
            raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
        _warn_old("Seeding based on hashing is deprecated\nsince Python 3.9 and will be removed in a subsequent version. "
                  "The only \nsupported seed types are: None, int, float, str, bytes, and bytearray.")

    def getstate(self):
        return self.VERSION, self._get_words(), self.gauss_next

    def setstate(self, state):
        version = state[0]
        if version not in (2, 3):
            raise ValueError("state with version %s passed to Random.setstate() of version %s" % (version, self.VERSION))
        version, words, self.gauss_next = state
        if version == 2:
            words = tuple([word % (2 ** 32) for word in words])
        self._set_words(words)

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    def __init_subclass__(cls, /, **kwargs):
        # Whichever comes first in the order: a source of bits, or one of floats.
        for step in cls.__mro__:
            if "_randbelow" in step.__dict__:
                break
            if "getrandbits" in step.__dict__:
                cls._randbelow = cls._randbelow_with_getrandbits
                break
            if "random" in step.__dict__:
                cls._randbelow = cls._randbelow_without_getrandbits
                break

    def _randbelow_with_getrandbits(self, n):
        if _version < (3, 11) and not n:
            return 0
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def _randbelow_without_getrandbits(self, n, maxsize=1 << 53):
        random = self.random
        if n >= maxsize:
            from warnings import warn
            warn("Underlying random() generator does not supply \nenough bits to choose from a population range this "
                 "large.\nTo remove the range limitation, add a getrandbits() method.")
            return int(random() * n // 1)
        if n == 0 and _version < (3, 11):
            return 0
        limit = (maxsize - maxsize % n) / maxsize
        r = random()
        while r >= limit:
            r = random()
        return int(r * maxsize // 1) % n

    _randbelow = _randbelow_with_getrandbits

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def randrange(self, start, stop=None, step=_one):
        first = _whole(start, "arg 1")
        if stop is None:
            if step is not _one and _version >= (3, 10):
                raise TypeError("Missing a non-None stop argument")
            if first > 0:
                return self._randbelow(first)
            raise ValueError("empty range for randrange()")
        last = _whole(stop, "stop")
        width = last - first
        by = _whole(step, "step")
        if by == 1:
            if width > 0:
                return first + self._randbelow(width)
            if _version >= (3, 12):
                raise ValueError("empty range in randrange(%s, %s)" % (start, stop))
            raise ValueError("empty range for randrange() (%d, %d, %d)" % (first, last, width))
        if by == 0:
            raise ValueError("zero step for randrange()")
        n = (width + by - 1) // by if by > 0 else (width + by + 1) // by
        if n <= 0:
            if _version >= (3, 12):
                raise ValueError("empty range in randrange(%s, %s, %s)" % (start, stop, step))
            raise ValueError("empty range for randrange()")
        return first + by * self._randbelow(n)

    def randint(self, a, b):
        if _version >= (3, 14) and b < a:
            raise ValueError("empty range in randint(%s, %s)" % (a, b))
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if _version >= (3, 11) and not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    if _version >= (3, 11):
        def shuffle(self, x):
            randbelow = self._randbelow
            for i in reversed(range(1, len(x))):
                j = randbelow(i + 1)
                x[i], x[j] = x[j], x[i]
    else:
        def shuffle(self, x, random=None):
            below = self._randbelow if random is None else lambda n: int(random() * n // 1)
            if random is not None:
                _warn_old("The *random* parameter to shuffle() has been deprecated\nsince Python 3.9 and will be removed "
                          "in a subsequent version.")
            for i in reversed(range(1, len(x))):
                j = below(i + 1)
                x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        population = _population(population)
        n = len(population)
        if counts is not None:
            return self._counted_sample(population, k, list(_sums(counts)))
        randbelow = self._randbelow
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        result = [None] * k
        # Small populations are copied; of large ones the chosen places are remembered.
        size = 21
        if k > 5:
            size += 4 ** ceil(log(k * 3, 4))
        if n <= size:
            pool = list(population)
            for i in range(k):
                j = randbelow(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
        else:
            selected = set()
            for i in range(k):
                j = randbelow(n)
                while j in selected:
                    j = randbelow(n)
                selected.add(j)
                result[i] = population[j]
        return result

    def _counted_sample(self, population, k, sums):
        if len(sums) != len(population):
            raise ValueError("The number of counts does not match the population")
        total = sums.pop()
        if not isinstance(total, int):
            raise TypeError("Counts must be integers")
        if total <= 0:
            raise ValueError("Total of counts must be greater than zero")
        return [population[_bisect(sums, choice, 0, len(sums))] for choice in self.sample(range(total), k=k)]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        random = self.random
        n = len(population)
        if cum_weights is None:
            if weights is None:
                n += 0.0
                return [population[int(random() * n // 1)] for _ in range(k)]
            if isinstance(weights, int):
                raise TypeError("The number of choices must be a keyword argument: k=%r" % weights)
            cum_weights = list(_sums(weights))
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if _version >= (3, 10) and not isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[_bisect(cum_weights, random() * total, 0, n - 1)] for _ in range(k)]


def _population(population):
    from collections.abc import Sequence, Set
    if not isinstance(population, Sequence):
        if _version < (3, 11) and isinstance(population, Set):
            _warn_old("Sampling from a set deprecated\nsince Python 3.9 and will be removed in a subsequent version.")
            return tuple(population)
        raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
    return population


def _sums(values):
    from _itertools_several import accumulate
    return accumulate(values)


def _bisect(values, x, low, high):
    while low < high:
        middle = (low + high) // 2
        if x < values[middle]:
            high = middle
        else:
            low = middle + 1
    return low
