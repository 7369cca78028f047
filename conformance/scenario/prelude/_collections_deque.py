# collections: deque. A list with a gap at its left end, so that both ends cost O(1); the gap holds None.
import _native

_GenericAlias = type(list[int])
_version = _native.version_info
# What can be taken over at once: going through it runs no code of the program's.
_PLAIN = (list, tuple, range, str)


def _as_index(value):
    if type(value) is int:
        return value
    if not hasattr(type(value), "__index__"):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    return value.__index__()


@_native.builtin_type("collections.deque")
class deque:
    __slots__ = ("_deque__items", "_deque__start", "_deque__limit", "_deque__changes", "__weakref__")
    __hash__ = None

    def __new__(cls, /, *args, **keywords):
        self = object.__new__(cls)
        self.__items = []
        self.__start = 0
        self.__limit = None
        self.__changes = 0
        return self

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self.__limit = maxlen
        deque.clear(self)
        deque.extend(self, iterable)

    @property
    def maxlen(self):
        return self.__limit

    # The two ends.

    def append(self, x, /):
        self.__changes += 1
        self.__items.append(x)
        if self.__limit is not None and len(self.__items) - self.__start > self.__limit:
            deque.popleft(self)

    def appendleft(self, x, /):
        self.__changes += 1
        start = self.__start
        if start == 0:
            start = len(self.__items) // 2 + 8
            self.__items[0:0] = [None] * start
        start -= 1
        self.__items[start] = x
        self.__start = start
        if self.__limit is not None and len(self.__items) - start > self.__limit:
            deque.pop(self)

    def pop(self):
        items = self.__items
        if len(items) == self.__start:
            raise IndexError("pop from an empty deque")
        self.__changes += 1
        return items.pop()

    def popleft(self):
        items = self.__items
        start = self.__start
        if len(items) == start:
            raise IndexError("pop from an empty deque")
        self.__changes += 1
        x = items[start]
        items[start] = None
        start += 1
        if start > 16 and start * 2 > len(items):
            del items[:start]
            start = 0
        self.__start = start
        return x

    def extend(self, iterable, /):
        if iterable is self:
            iterable = list(iterable)
        if self.__limit is None and type(iterable) in _PLAIN:
            self.__changes += len(iterable)
            self.__items.extend(iterable)
            return
        append = deque.append
        for x in iterable:
            append(self, x)

    def extendleft(self, iterable, /):
        if iterable is self:
            iterable = list(iterable)
        appendleft = deque.appendleft
        for x in iterable:
            appendleft(self, x)

    def rotate(self, n=1, /):
        n = _as_index(n)
        items = self.__items
        start = self.__start
        size = len(items) - start
        if size <= 1:
            return
        n %= size
        if n == 0:
            return
        self.__changes += 1
        if n == 1:
            deque.appendleft(self, items.pop())
        elif n == size - 1:
            items.append(items[start])
            items[start] = None
            self.__start = start + 1
            if start > 16 and start * 2 > len(items):
                del items[:start + 1]
                self.__start = 0
        else:
            items[start:] = items[-n:] + items[start:-n]

    def clear(self):
        if len(self.__items) > self.__start:
            self.__changes += 1
        self.__items = []
        self.__start = 0

    # As a sequence.

    def __len__(self):
        return len(self.__items) - self.__start

    if _version < (3, 11):
        def __bool__(self):
            return len(self.__items) > self.__start

    def __place(self, index):
        """Where the item is in the list. Errors are those of an item access."""
        if type(index) is not int:
            if not hasattr(type(index), "__index__"):
                raise TypeError("sequence index must be integer, not '%s'" % type(index).__name__)
            index = index.__index__()
        place = index + (self.__start if index >= 0 else len(self.__items))
        if not self.__start <= place < len(self.__items):
            raise IndexError("deque index out of range")
        return place

    def __getitem__(self, index, /):
        return self.__items[self.__place(index)]

    def __setitem__(self, index, value, /):
        self.__items[self.__place(index)] = value

    def __delitem__(self, index, /):
        place = self.__place(index)
        self.__changes += 1
        del self.__items[place]

    def insert(self, index, value, /):
        index = _as_index(index)
        size = len(self)
        if self.__limit is not None and size >= self.__limit:
            raise IndexError("deque already at its maximum size")
        if index >= size:
            deque.append(self, value)
        elif index <= -size or index == 0:
            deque.appendleft(self, value)
        else:
            self.__changes += 1
            self.__items.insert(index + (self.__start if index >= 0 else len(self.__items)), value)

    def remove(self, value, /):
        items = self.__items
        changes = self.__changes
        size = len(items)
        for place in range(self.__start, size):
            item = items[place]
            found = item is value or item == value
            if self.__changes != changes or self.__items is not items:
                raise IndexError("deque mutated during remove().")
            if found:
                self.__changes += 1
                del items[place]
                return
        says_value = (3, 10) <= _version < (3, 14)
        raise ValueError("%r is not in deque" % (value,) if says_value else "deque.remove(x): x not in deque")

    def __contains__(self, value, /):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def index(self, value, start=0, stop=9223372036854775807, /):
        start, stop, size = _as_index(start), _as_index(stop), len(self)
        if start < 0:
            start = max(start + size, 0)
        if stop < 0:
            stop += size
        stop = min(stop, size)
        start = min(start, stop)
        items, first, changes = self.__items, self.__start, self.__changes
        for position in range(start, stop):
            item = items[first + position]
            if item is value or item == value:
                return position
            if self.__changes != changes:
                raise RuntimeError("deque mutated during iteration")
        raise ValueError("%r is not in deque" % (value,) if _version < (3, 14) else "deque.index(x): x not in deque")

    def count(self, value, /):
        found = 0
        for item in self:
            if item is value or item == value:
                found += 1
        return found

    def reverse(self):
        self.__items[self.__start:] = self.__items[:self.__start - 1 if self.__start else None:-1]

    def __iter__(self):
        return _deque_iterator(self, self.__changes, self.__items, self.__start)

    def __reversed__(self):
        return _deque_reverse_iterator(self, self.__changes, self.__items, self.__start)

    # Copies, sums and comparisons.

    def copy(self):
        if type(self) is deque:
            result = deque((), self.__limit)
            result.__items = self.__items[self.__start:]
            return result
        if self.__limit is None:
            return type(self)(self)
        return type(self)(self, self.__limit)

    __copy__ = copy

    def __add__(self, other, /):
        if not isinstance(other, deque):
            raise TypeError('can only concatenate deque (not "%s") to deque' % type(other).__name__)
        result = deque.copy(self)
        deque.extend(result, other)
        return result

    def __iadd__(self, other, /):
        deque.extend(self, other)
        return self

    def __mul__(self, times, /):
        return deque.__imul__(deque.copy(self), times)

    __rmul__ = __mul__

    def __imul__(self, times, /):
        if not hasattr(type(times), "__index__"):
            raise TypeError("can't multiply sequence by non-int of type '%s'" % type(times).__name__)
        items = list(self)
        times = _as_index(times)
        if times <= 0:
            deque.clear(self)
        elif items:
            for _ in range(times - 1):
                deque.extend(self, items)
        return self

    def __eq__(self, other, /):
        if not isinstance(other, deque):
            return NotImplemented
        return self is other or list(self) == list(other)

    def __ne__(self, other, /):
        if not isinstance(other, deque):
            return NotImplemented
        return self is not other and list(self) != list(other)

    def __lt__(self, other, /):
        return list(self) < list(other) if isinstance(other, deque) else NotImplemented

    def __le__(self, other, /):
        return list(self) <= list(other) if isinstance(other, deque) else NotImplemented

    def __gt__(self, other, /):
        return list(self) > list(other) if isinstance(other, deque) else NotImplemented

    def __ge__(self, other, /):
        return list(self) >= list(other) if isinstance(other, deque) else NotImplemented

    def __repr__(self):
        if id(self) in _being_shown:
            return "[...]"
        _being_shown.add(id(self))
        try:
            shown = repr(list(self))
        finally:
            _being_shown.discard(id(self))
        if self.__limit is not None:
            shown += ", maxlen=%d" % self.__limit
        return "%s(%s)" % (type(self).__name__, shown)

    def __reduce__(self):
        arguments = () if self.__limit is None else ((), self.__limit)
        return type(self), arguments, getattr(self, "__dict__", None) or None, iter(self)

    __class_getitem__ = classmethod(_GenericAlias)


_native.match_as(deque, "sequence")
_being_shown = set()


class _deque_iterator:
    __slots__ = ("_of", "_changes", "_items", "_next", "_left")
    __module__ = "collections" if _version >= (3, 12) else "_collections"

    def __init__(self, of, changes, items, start):
        self._of = of
        self._changes = changes
        self._items = items
        self._next = start
        self._left = len(items) - start

    def __iter__(self):
        return self

    def __next__(self):
        if self._of._deque__changes != self._changes:
            self._left = 0
            raise RuntimeError("deque mutated during iteration")
        if not self._left:
            raise StopIteration
        self._left -= 1
        place = self._next
        self._next = place + 1
        return self._items[place]

    def __length_hint__(self):
        return self._left


class _deque_reverse_iterator(_deque_iterator):
    __slots__ = ()
    __module__ = _deque_iterator.__module__

    def __next__(self):
        if self._of._deque__changes != self._changes:
            self._left = 0
            raise RuntimeError("deque mutated during iteration")
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._items[self._next + self._left]
