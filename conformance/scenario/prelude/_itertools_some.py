# itertools: what passes on some of the items of one iterable.
import _native

_LARGEST = 9223372036854775807


class _Passing:
    """An iterator over one source."""
    __slots__ = ("_test", "_source", "_state")

    def __new__(cls, test, iterable, /):
        source = iter(iterable)
        self = object.__new__(cls)
        self._test = test
        self._source = source
        self._state = False
        return self

    def __iter__(self):
        return self


@_native.builtin_type("itertools.dropwhile")
class dropwhile(_Passing):
    __slots__ = ()

    def __next__(self):
        if self._state:
            return next(self._source)
        for item in self._source:
            if not self._test(item):
                self._state = True
                return item
        raise StopIteration


@_native.builtin_type("itertools.takewhile")
class takewhile(_Passing):
    __slots__ = ()

    def __next__(self):
        if self._state:
            raise StopIteration
        item = next(self._source)
        if self._test(item):
            return item
        self._state = True
        raise StopIteration


@_native.builtin_type("itertools.filterfalse")
class filterfalse(_Passing):
    __slots__ = ()

    def __next__(self):
        test = self._test
        for item in self._source:
            if not (item if test is None or test is bool else test(item)):
                return item
        raise StopIteration


@_native.builtin_type("itertools.compress")
class compress:
    __slots__ = ("_data", "_selectors")

    def __new__(cls, data, selectors):
        data = iter(data)
        selectors = iter(selectors)
        self = object.__new__(cls)
        self._data = data
        self._selectors = selectors
        return self

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            item = next(self._data)
            if next(self._selectors):
                return item


@_native.builtin_type("itertools.islice")
class islice:
    __slots__ = ("_source", "_seen", "_next", "_stop", "_step")

    def __new__(cls, iterable, /, *bounds):
        start, stop, step = _slice(bounds)
        source = iter(iterable)
        self = object.__new__(cls)
        self._source = source
        self._seen = 0
        self._next = start
        self._stop = stop
        self._step = step
        return self

    def __iter__(self):
        return self

    def __next__(self):
        source = self._source
        if source is None:
            raise StopIteration
        # If asking the source fails or ends, so does this.
        self._source = None
        while self._seen < self._next:
            next(source)
            self._seen += 1
        stop = self._stop
        if stop is not None and self._seen >= stop:
            raise StopIteration
        item = next(source)
        self._source = source
        self._seen += 1
        self._next += self._step
        # What lies between the last item and the stop is still taken from the source.
        if stop is not None and self._next > stop:
            self._next = stop
        return item


def _index(value, default):
    """The value as an index, or -1 if it cannot be one."""
    if value is None:
        return default
    if not hasattr(type(value), "__index__"):
        return -1
    value = value.__index__()
    return value if -_LARGEST - 1 <= value <= _LARGEST else -1


def _slice(bounds):
    if not bounds:
        raise TypeError("islice expected at least 2 arguments, got 1")
    if len(bounds) > 3:
        raise TypeError("islice expected at most 4 arguments, got %d" % (1 + len(bounds)))
    start, stop, step = (None, bounds[0], None) if len(bounds) == 1 else (bounds + (None,))[:3]
    start = _index(start, 0)
    stop = _index(stop, None)
    if stop == -1:
        raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if start < 0 or (stop is not None and stop < 0):
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    step = _index(step, 1)
    if step < 1:
        raise ValueError("Step for islice() must be a positive integer or None.")
    return start, stop, step
