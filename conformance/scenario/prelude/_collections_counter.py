# collections: Counter.
import _native

_version = _native.version_info


def _is_mapping(value):
    if isinstance(value, dict):
        return True
    if isinstance(value, (str, list, tuple, set, frozenset)):
        return False
    from collections.abc import Mapping
    return isinstance(value, Mapping)


def _count(item):
    return item[1]


class Counter(dict):
    __module__ = "collections"

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def most_common(self, n=None):
        if n is None:
            return sorted(self.items(), key=_count, reverse=True)
        from heapq import nlargest
        return nlargest(n, self.items(), key=_count)

    def elements(self):
        from itertools import chain, repeat
        return chain.from_iterable(repeat(element, times) for element, times in self.items())

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    if _version >= (3, 10):
        def total(self):
            return sum(self.values())

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if not _is_mapping(iterable):
                get = self.get
                for element in iterable:
                    self[element] = get(element, 0) + 1
            elif self:
                get = self.get
                for element, count in iterable.items():
                    self[element] = count + get(element, 0)
            else:
                super().update(iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            get = self.get
            if _is_mapping(iterable):
                for element, count in iterable.items():
                    self[element] = get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, element):
        if element in self:
            super().__delitem__(element)

    def __repr__(self):
        if not self:
            return "%s()" % self.__class__.__name__
        shown = _ordered(self)
        if shown is None:
            # Counts that cannot be compared with each other.
            return "%s(%r)" % (self.__class__.__name__, dict(self))
        if _version >= (3, 10):
            return "%s(%r)" % (self.__class__.__name__, dict(shown))
        return "%s({%s})" % (self.__class__.__name__, ", ".join("%r: %r" % item for item in shown))

    if _version >= (3, 10):
        # An element that is missing counts as 0.
        def __eq__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all(self[element] == other[element] for counter in (self, other) for element in counter)

        def __ne__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return not self == other

        def __le__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all(self[element] <= other[element] for counter in (self, other) for element in counter)

        def __lt__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return self <= other and self != other

        def __ge__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all(self[element] >= other[element] for counter in (self, other) for element in counter)

        def __gt__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return self >= other and self != other

    # Sums, differences, union (maximum), intersection (minimum): what is not positive is left out.

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            _keep(result, element, count + other[element])
        for element, count in other.items():
            if element not in self:
                _keep(result, element, count)
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            _keep(result, element, count - other[element])
        for element, count in other.items():
            if element not in self and count < 0:
                result[element] = 0 - count
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            second = other[element]
            _keep(result, element, second if count < second else count)
        for element, count in other.items():
            if element not in self:
                _keep(result, element, count)
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            second = other[element]
            _keep(result, element, count if count < second else second)
        return result

    def __pos__(self):
        result = Counter()
        for element, count in self.items():
            _keep(result, element, count)
        return result

    def __neg__(self):
        result = Counter()
        for element, count in self.items():
            if count < 0:
                result[element] = 0 - count
        return result

    def _keep_positive(self):
        for element in [element for element, count in self.items() if not count > 0]:
            del self[element]
        return self

    def __iadd__(self, other):
        for element, count in other.items():
            self[element] += count
        return self._keep_positive()

    def __isub__(self, other):
        for element, count in other.items():
            self[element] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for element, other_count in other.items():
            count = self[element]
            if other_count > count:
                self[element] = other_count
        return self._keep_positive()

    def __iand__(self, other):
        for element, count in self.items():
            other_count = other[element]
            if other_count < count:
                self[element] = other_count
        return self._keep_positive()


def _keep(counter, element, count):
    if count > 0:
        counter[element] = count


def _ordered(counter):
    try:
        return counter.most_common()
    except TypeError:
        return None
