# itertools: product, permutations, combinations. Each keeps the indices of its last answer and moves them on.
import _native
from _itertools_infinite import as_index


class _Choices:
    __slots__ = ("_pool", "_indices", "_state")

    def __iter__(self):
        return self

    def __next__(self):
        indices = self._indices
        if indices is None:
            raise StopIteration
        if self._state is None:
            # The first answer.
            self._state = self._start()
        elif not self._advance(indices):
            self._indices = None
            raise StopIteration
        return self._answer()

    def _start(self):
        return True

    def _answer(self):
        pool = self._pool
        return tuple([pool[index] for index in self._indices])


def _choices(cls, pool, indices):
    self = object.__new__(cls)
    self._pool = pool
    self._indices = indices
    self._state = None
    return self


def _size(r):
    r = as_index(r)
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


@_native.builtin_type("itertools.product")
class product(_Choices):
    __slots__ = ()

    def __new__(cls, /, *iterables, **keywords):
        repeat = as_index(keywords.pop("repeat", 1))
        if keywords:
            name = next(iter(keywords))
            if _native.version_info >= (3, 13):
                raise TypeError("product() got an unexpected keyword argument '%s'" % name)
            raise TypeError("'%s' is an invalid keyword argument for product()" % name)
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        pools = [tuple(iterable) for iterable in iterables] if repeat else []
        pools *= repeat
        return _choices(cls, pools, [0] * len(pools) if all(pools) else None)

    def _advance(self, indices):
        pools = self._pool
        for place in reversed(range(len(pools))):
            indices[place] += 1
            if indices[place] < len(pools[place]):
                return True
            indices[place] = 0
        return False

    def _answer(self):
        return tuple([pool[index] for pool, index in zip(self._pool, self._indices)])


@_native.builtin_type("itertools.combinations")
class combinations(_Choices):
    __slots__ = ()

    def __new__(cls, iterable, r):
        pool = tuple(iterable)
        r = _size(r)
        return _choices(cls, pool, list(range(r)) if r <= len(pool) else None)

    def _advance(self, indices):
        limit = len(self._pool)
        for place in reversed(range(len(indices))):
            # Each index leaves room for those after it.
            if indices[place] < limit - len(indices) + place:
                indices[place:] = range(indices[place] + 1, indices[place] + 1 + len(indices) - place)
                return True
        return False


@_native.builtin_type("itertools.combinations_with_replacement")
class combinations_with_replacement(_Choices):
    __slots__ = ()

    def __new__(cls, iterable, r):
        pool = tuple(iterable)
        r = _size(r)
        return _choices(cls, pool, [0] * r if pool or not r else None)

    def _advance(self, indices):
        last = len(self._pool) - 1
        for place in reversed(range(len(indices))):
            if indices[place] < last:
                indices[place:] = [indices[place] + 1] * (len(indices) - place)
                return True
        return False


@_native.builtin_type("itertools.permutations")
class permutations(_Choices):
    __slots__ = ("_size",)

    def __new__(cls, iterable, r=None):
        pool = tuple(iterable)
        if r is None:
            r = len(pool)
        elif not isinstance(r, int):
            raise TypeError("Expected int as r")
        elif r < 0:
            raise ValueError("r must be non-negative")
        self = _choices(cls, pool, list(range(len(pool))) if r <= len(pool) else None)
        self._size = r
        return self

    def _start(self):
        # For each place, how many other items are still to stand there.
        return list(range(len(self._pool), len(self._pool) - self._size, -1))

    def _advance(self, indices):
        left = self._state
        size = len(indices)
        for place in reversed(range(self._size)):
            left[place] -= 1
            if left[place]:
                other = size - left[place]
                indices[place], indices[other] = indices[other], indices[place]
                return True
            indices[place:] = indices[place + 1:] + indices[place:place + 1]
            left[place] = size - place
        return False

    def _answer(self):
        pool = self._pool
        return tuple([pool[index] for index in self._indices[:self._size]])
