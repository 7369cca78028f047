# collections.abc: Sequence, MutableSequence, ByteString, Buffer.
import _native
from abc import ABCMeta, abstractmethod
from _abc_iterables import Collection, Reversible, _has_methods
from _collections_deque import deque

_version = _native.version_info


class Sequence(Reversible, Collection):
    __module__ = "collections.abc"
    __slots__ = ()

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        index = 0
        try:
            while True:
                value = self[index]
                yield value
                index += 1
        except IndexError:
            return

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __reversed__(self):
        for index in reversed(range(len(self))):
            yield self[index]

    def index(self, value, start=0, stop=None):
        if start is not None and start < 0:
            start = max(len(self) + start, 0)
        if stop is not None and stop < 0:
            stop += len(self)
        place = start
        while stop is None or place < stop:
            try:
                item = self[place]
            except IndexError:
                break
            if item is value or item == value:
                return place
            place += 1
        raise ValueError

    def count(self, value):
        return sum(1 for item in self if item is value or item == value)


_native.match_as(Sequence, "sequence")


class MutableSequence(Sequence):
    __module__ = "collections.abc"
    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        raise IndexError

    def append(self, value):
        self.insert(len(self), value)

    def clear(self):
        try:
            while True:
                self.pop()
        except IndexError:
            pass

    def reverse(self):
        size = len(self)
        for index in range(size // 2):
            self[index], self[size - index - 1] = self[size - index - 1], self[index]

    def extend(self, values):
        if values is self:
            values = list(values)
        for value in values:
            self.append(value)

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def __iadd__(self, values):
        self.extend(values)
        return self


_native.match_as(Sequence, "sequence")
_native.match_as(deque, "sequence")

if _version >= (3, 12):
    class _ByteStringMeta(ABCMeta):
        """Says that ByteString is deprecated to whoever asks whether something is one."""

        def __instancecheck__(cls, instance):
            _deprecated()
            return super().__instancecheck__(instance)

    def _deprecated():
        import warnings
        warnings._deprecated("collections.abc.ByteString", remove=(3, 14))

    class ByteString(Sequence, metaclass=_ByteStringMeta):
        __module__ = "collections.abc"
        __slots__ = ()

    class Buffer(metaclass=ABCMeta):
        __module__ = "collections.abc"
        __slots__ = ()

        @abstractmethod
        def __buffer__(self, flags):
            raise NotImplementedError

        @classmethod
        def __subclasshook__(cls, C):
            return _has_methods(C, "__buffer__") if cls is Buffer else NotImplemented

    for _type in (bytes, bytearray, memoryview):
        Buffer.register(_type)
else:
    class ByteString(Sequence):
        __module__ = "collections.abc"
        __slots__ = ()

for _type in (tuple, str, range, memoryview):
    Sequence.register(_type)
for _type in (list, deque):
    MutableSequence.register(_type)
ByteString.register(bytes)
ByteString.register(bytearray)
MutableSequence.register(bytearray)
