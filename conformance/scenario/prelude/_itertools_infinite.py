# itertools: count, cycle, repeat.
import _native

_nothing = object()


def as_index(value):
    if not hasattr(type(value), "__index__"):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    return value.__index__()


def _is_number(value):
    return isinstance(value, (int, float)) or any(
        hasattr(type(value), name) for name in ("__index__", "__int__", "__float__", "__complex__"))


@_native.builtin_type("itertools.count")
class count:
    __slots__ = ("_next", "_step")

    def __new__(cls, start=0, step=1):
        if not _is_number(start) or not _is_number(step):
            raise TypeError("a number is required")
        self = object.__new__(cls)
        if isinstance(step, int) and step == 1:
            step = 1
            if isinstance(start, int):
                start = int(start)
        self._next = start
        self._step = step
        return self

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if type(self._step) is int and self._step == 1:
            return "%s(%r)" % (type(self).__name__, self._next)
        return "%s(%r, %r)" % (type(self).__name__, self._next, self._step)


@_native.builtin_type("itertools.cycle")
class cycle:
    __slots__ = ("_source", "_saved", "_place")

    def __new__(cls, iterable, /):
        source = iter(iterable)
        self = object.__new__(cls)
        self._source = source
        self._saved = []
        self._place = 0
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self._source is not None:
            value = next(self._source, _nothing)
            if value is not _nothing:
                self._saved.append(value)
                return value
            self._source = None
        if not self._saved:
            raise StopIteration
        value = self._saved[self._place]
        self._place = (self._place + 1) % len(self._saved)
        return value


@_native.builtin_type("itertools.repeat")
class repeat:
    __slots__ = ("_object", "_left")

    def __new__(cls, object, times=_nothing):
        if times is _nothing:
            left = None
        else:
            left = max(as_index(times), 0)
        self = _new(cls)
        self._object = object
        self._left = left
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        if self._left is None:
            return "%s(%r)" % (type(self).__name__, self._object)
        return "%s(%r, %d)" % (type(self).__name__, self._object, self._left)


_new = object.__new__
