# os: environ. It starts with what every run has; what the program puts there stays in the program.
import _native
from _abc_mappings import Mapping, MutableMapping


def _text(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not %s" % type(value).__name__)
    return value


class _Environ(MutableMapping):
    __module__ = "os"

    def __init__(self, data):
        self._data = data

    def __getitem__(self, key):
        value = self._data.get(_text(key))
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self._data[_text(key)] = _text(value)

    def __delitem__(self, key):
        if _text(key) not in self._data:
            raise KeyError(key)
        del self._data[key]

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return "environ({%s})" % ", ".join(["%r: %r" % item for item in self._data.items()])

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        return {**self, **other} if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return {**other, **self} if isinstance(other, Mapping) else NotImplemented


environ = _Environ({"TZ": "UTC"})


def getenv(key, default=None):
    return environ.get(key, default)
