# weakref: WeakValueDictionary and WeakKeyDictionary.
import _native
from _abc_mappings import Mapping, MutableMapping
from _native import ref
from _weakref_set import _Iterating

_nothing = object()


class KeyedRef(ref):
    """A reference to a value that knows its key."""
    __module__ = "weakref"
    __slots__ = ("key",)

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _Weak(MutableMapping):
    """What the two share: removals put off while somebody iterates."""

    def _set_up(self):
        self.data = {}
        self._pending_removals = []
        self._iterating = set()

    def __len__(self):
        self._commit_removals()
        return len(self.data)

    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))

    def __copy__(self):
        return self.copy()

    def __iter__(self):
        return self.keys()

    def _merged(self, first, second):
        result = self.__class__()
        result.update(first)
        result.update(second)
        return result

    def __or__(self, other):
        return self._merged(self, other) if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return self._merged(other, self) if isinstance(other, Mapping) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_Weak):
    __module__ = "weakref"

    def __init__(self, other=(), /, **kw):
        self._set_up()
        here = ref(self)

        def remove(dead):
            self = here()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(dead.key)
                elif self.data.get(dead.key) is dead:
                    del self.data[dead.key]

        self._remove = remove
        self.update(other, **kw)

    def _commit_removals(self):
        while self._pending_removals:
            key = self._pending_removals.pop()
            found = self.data.get(key)
            if found is not None and found() is None:
                del self.data[key]

    def __getitem__(self, key):
        self._commit_removals()
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self._commit_removals()
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        self._commit_removals()
        del self.data[key]

    def __contains__(self, key):
        self._commit_removals()
        found = self.data.get(key)
        return found is not None and found() is not None

    def copy(self):
        result = WeakValueDictionary()
        with _Iterating(self):
            for key, value in self.items():
                result[key] = value
        return result

    def __deepcopy__(self, memo):
        from copy import deepcopy
        result = self.__class__()
        with _Iterating(self):
            for key, value in self.items():
                result[deepcopy(key, memo)] = value
        return result

    def get(self, key, default=None):
        self._commit_removals()
        found = self.data.get(key)
        value = None if found is None else found()
        return default if value is None else value

    def items(self):
        self._commit_removals()
        with _Iterating(self):
            for key, one in self.data.items():
                value = one()
                if value is not None:
                    yield key, value

    def keys(self):
        self._commit_removals()
        with _Iterating(self):
            for key, one in self.data.items():
                if one() is not None:
                    yield key

    def values(self):
        self._commit_removals()
        with _Iterating(self):
            for one in self.data.values():
                value = one()
                if value is not None:
                    yield value

    def itervaluerefs(self):
        self._commit_removals()
        with _Iterating(self):
            yield from self.data.values()

    def valuerefs(self):
        self._commit_removals()
        return list(self.data.values())

    def popitem(self):
        self._commit_removals()
        while True:
            key, one = self.data.popitem()
            value = one()
            if value is not None:
                return key, value

    def pop(self, key, *args):
        self._commit_removals()
        found = self.data.pop(key, None)
        value = None if found is None else found()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def update(self, other=None, /, **kwargs):
        self._commit_removals()
        if other is not None:
            for key, value in other.items() if hasattr(other, "items") else dict(other).items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value


class WeakKeyDictionary(_Weak):
    __module__ = "weakref"

    def __init__(self, dict=None):
        self._set_up()
        here = ref(self)

        def remove(dead):
            self = here()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(dead)
                else:
                    self.data.pop(dead, None)

        self._remove = remove
        if dict is not None:
            self.update(dict)

    def _commit_removals(self):
        while self._pending_removals:
            self.data.pop(self._pending_removals.pop(), None)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            wanted = ref(key)
        except TypeError:
            return False
        return wanted in self.data

    def __len__(self):
        return len(self.data) - len(self._pending_removals)

    def copy(self):
        result = WeakKeyDictionary()
        with _Iterating(self):
            for one, value in self.data.items():
                key = one()
                if key is not None:
                    result[key] = value
        return result

    def __deepcopy__(self, memo):
        from copy import deepcopy
        result = self.__class__()
        with _Iterating(self):
            for one, value in self.data.items():
                key = one()
                if key is not None:
                    result[key] = deepcopy(value, memo)
        return result

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def items(self):
        with _Iterating(self):
            for one, value in self.data.items():
                key = one()
                if key is not None:
                    yield key, value

    def keys(self):
        with _Iterating(self):
            for one in self.data:
                key = one()
                if key is not None:
                    yield key

    def values(self):
        with _Iterating(self):
            for one, value in self.data.items():
                if one() is not None:
                    yield value

    def keyrefs(self):
        return list(self.data)

    def popitem(self):
        while True:
            one, value = self.data.popitem()
            key = one()
            if key is not None:
                return key, value

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            for key, value in dict.items() if hasattr(dict, "items") else {}.__class__(dict).items():
                self[key] = value
        if kwargs:
            self.update(kwargs)
