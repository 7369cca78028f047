# itertools: groupby and tee.
import _native
from _itertools_infinite import as_index

_nothing = object()


def _same(first, second):
    return first is second or first == second


@_native.builtin_type("itertools.groupby")
class groupby:
    __slots__ = ("_source", "_key", "_target", "_current_key", "_current", "_group")

    def __new__(cls, iterable, key=None):
        source = iter(iterable)
        self = object.__new__(cls)
        self._source = source
        self._key = key
        self._target = self._current_key = self._current = _nothing
        self._group = None
        return self

    def __iter__(self):
        return self

    def __next__(self):
        # Groups handed out before end here.
        self._group = None
        while True:
            if self._current_key is not _nothing:
                if self._target is _nothing or not _same(self._target, self._current_key):
                    break
            self._step()
        self._target = self._current_key
        group = object.__new__(_grouper)
        group._parent = self
        group._target = self._target
        self._group = group
        return self._current_key, group

    def _step(self):
        item = next(self._source)
        self._current_key = item if self._key is None else self._key(item)
        self._current = item


@_native.builtin_type("itertools._grouper")
class _grouper:
    __slots__ = ("_parent", "_target")

    def __iter__(self):
        return self

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._current is _nothing:
            parent._step()
        if not _same(self._target, parent._current_key):
            raise StopIteration
        item = parent._current
        parent._current = _nothing
        return item


# What a tee has read and some of its iterators have not: nodes [item, next node]; the last is empty.

class _Shared:
    __slots__ = ("source", "reading")

    def __init__(self, source):
        self.source = source
        self.reading = False

    def fill(self, node):
        if self.reading:
            raise RuntimeError("cannot re-enter the tee iterator")
        self.reading = True
        try:
            item = next(self.source)
        finally:
            self.reading = False
        node.append(item)
        node.append([])


@_native.builtin_type("itertools._tee")
class _tee:
    __slots__ = ("_shared", "_node", "__weakref__")

    def __new__(cls, iterable, /):
        source = iter(iterable)
        if isinstance(source, _tee):
            return source.__copy__()
        return _make_tee(cls, _Shared(source), [])

    def __iter__(self):
        return self

    def __next__(self):
        node = self._node
        if not node:
            self._shared.fill(node)
        self._node = node[1]
        return node[0]

    def __copy__(self):
        return _make_tee(type(self), self._shared, self._node)


def _make_tee(cls, shared, node):
    self = object.__new__(cls)
    self._shared = shared
    self._node = node
    return self


@_native.builtin("itertools")
def tee(iterable, n=2, /):
    n = as_index(n)
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    source = iter(iterable)
    first = source if hasattr(source, "__copy__") else _tee(source)
    if _native.version_info >= (3, 13) and isinstance(first, _tee):
        first = first.__copy__()
    return (first,) + tuple([first.__copy__() for _ in range(n - 1)])
