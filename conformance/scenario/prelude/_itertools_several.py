# itertools: chain, starmap, zip_longest, accumulate, pairwise, batched.
import _native
from _itertools_infinite import as_index

_nothing = object()


@_native.builtin_type("itertools.chain")
class chain:
    __slots__ = ("_sources", "_active")

    def __new__(cls, /, *iterables):
        self = object.__new__(cls)
        self._sources = iter(iterables)
        self._active = None
        return self

    @classmethod
    def from_iterable(cls, iterable, /):
        sources = iter(iterable)
        self = object.__new__(cls)
        self._sources = sources
        self._active = None
        return self

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            active = self._active
            if active is not None:
                item = next(active, _nothing)
                if item is not _nothing:
                    return item
                self._active = None
            sources = self._sources
            if sources is None:
                raise StopIteration
            # If asking for the next source fails, the chain ends there.
            self._sources = None
            self._active = iter(next(sources))
            self._sources = sources

    __class_getitem__ = classmethod(type(list[int]))


@_native.builtin_type("itertools.starmap")
class starmap:
    __slots__ = ("_function", "_source")

    def __new__(cls, function, iterable, /):
        source = iter(iterable)
        self = object.__new__(cls)
        self._function = function
        self._source = source
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return self._function(*tuple(next(self._source)))


@_native.builtin_type("itertools.zip_longest")
class zip_longest:
    __slots__ = ("_sources", "_running", "_fill")

    def __new__(cls, /, *iterables, **keywords):
        fill = keywords.pop("fillvalue", None)
        if keywords:
            raise TypeError("zip_longest() got an unexpected keyword argument")
        sources = [iter(iterable) for iterable in iterables]
        self = object.__new__(cls)
        self._sources = sources
        self._running = len(sources)
        self._fill = fill
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if not self._running:
            raise StopIteration
        items = []
        for place, source in enumerate(self._sources):
            item = self._fill
            if source is not None:
                item = self._from(place, source)
            items.append(item)
        return tuple(items)

    def _from(self, place, source):
        try:
            return next(source)
        except StopIteration:
            pass
        except BaseException:
            self._running = 0
            raise
        self._sources[place] = None
        self._running -= 1
        if not self._running:
            raise StopIteration
        return self._fill


@_native.builtin_type("itertools.accumulate")
class accumulate:
    __slots__ = ("_source", "_function", "_total", "_initial")

    def __new__(cls, iterable, func=None, *, initial=None):
        source = iter(iterable)
        self = object.__new__(cls)
        self._source = source
        self._function = func
        self._total = _nothing
        self._initial = initial
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self._initial is not None:
            self._total = self._initial
            self._initial = None
            return self._total
        item = next(self._source)
        if self._total is _nothing:
            self._total = item
        elif self._function is None:
            self._total = self._total + item
        else:
            self._total = self._function(self._total, item)
        return self._total


@_native.builtin_type("itertools.pairwise")
class pairwise:
    __slots__ = ("_source", "_last")

    def __new__(cls, iterable, /):
        source = iter(iterable)
        self = object.__new__(cls)
        self._source = source
        self._last = _nothing
        return self

    def __iter__(self):
        return self

    def __next__(self):
        source = self._source
        if source is None:
            raise StopIteration
        if self._last is _nothing:
            last = next(source, _nothing)
            # The source may have come back to this very iterator and ended it.
            self._last = last
            if last is _nothing or self._source is None:
                self._source, self._last = None, _nothing
                raise StopIteration
        item = next(source, _nothing)
        if item is _nothing:
            self._source, self._last = None, _nothing
            raise StopIteration
        last, self._last = self._last, item
        return last, item


_strict = _native.version_info >= (3, 13)


@_native.builtin_type("itertools.batched")
class batched:
    __slots__ = ("_source", "_size", "_whole")

    if _strict:
        def __new__(cls, iterable, n, *, strict=False):
            return _batches(cls, iterable, n, strict)
    else:
        def __new__(cls, iterable, n):
            return _batches(cls, iterable, n, False)

    def __iter__(self):
        return self

    def __next__(self):
        if self._source is None:
            raise StopIteration
        batch = []
        for item in self._source:
            batch.append(item)
            if len(batch) == self._size:
                return tuple(batch)
        self._source = None
        if not batch:
            raise StopIteration
        if self._whole:
            raise ValueError("batched(): incomplete batch")
        return tuple(batch)


def _batches(cls, iterable, n, strict):
    n = as_index(n)
    if n < 1:
        raise ValueError("n must be at least one")
    source = iter(iterable)
    self = object.__new__(cls)
    self._source = source
    self._size = n
    self._whole = True if strict else False
    return self
