# collections: OrderedDict. A dict keeps its order; what is added here: moving a key, order in ==, views and reprs.
import _native

_GenericAlias = type(list[int])
_nothing = object()


@_native.builtin_type("collections.OrderedDict")
class OrderedDict(dict):
    __slots__ = ("_OrderedDict__moves", "__dict__", "__weakref__")
    __hash__ = None

    def __new__(cls, /, *args, **keywords):
        self = dict.__new__(cls)
        self.__moves = 0
        return self

    def __init__(self, /, *args, **keywords):
        if len(args) > 1:
            raise TypeError("expected at most 1 arguments, got %d" % len(args))
        _update(self, args, keywords)

    def update(self, /, *args, **keywords):
        if len(args) > 1:
            raise TypeError("update() takes at most 1 positional argument (%d given)" % len(args))
        _update(self, args, keywords)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        result = cls()
        for key in iterable:
            result[key] = value
        return result

    def move_to_end(self, key, last=True):
        if not dict.__contains__(self, key):
            raise KeyError(key)
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
        else:
            rest = list(dict.items(self))
            dict.clear(self)
            dict.__setitem__(self, key, value)
            for item in rest:
                dict.__setitem__(self, *item)
        self.__moves += 1

    def popitem(self, last=True):
        if not len(self):
            raise KeyError("dictionary is empty")
        if last:
            return dict.popitem(self)
        key = next(dict.__iter__(self))
        return key, dict.pop(self, key)

    def pop(self, key, default=_nothing):
        if dict.__contains__(self, key):
            value = dict.__getitem__(self, key)
            if type(self).__delitem__ is dict.__delitem__:
                dict.__delitem__(self, key)
            else:
                del self[key]
            return value
        if default is not _nothing:
            return default
        raise KeyError(key)

    def setdefault(self, key, default=None):
        if dict.__contains__(self, key):
            return self[key]
        self[key] = default
        return default

    def clear(self):
        dict.clear(self)

    def copy(self):
        result = type(self)()
        for key, value in dict.items(self):
            result[key] = value
        for name, value in self.__dict__.items():
            setattr(result, name, value)
        return result

    __copy__ = copy

    def __iter__(self):
        return _unmoved(self, dict.__iter__(self), len(self), self.__moves)

    def __reversed__(self):
        return _unmoved(self, dict.__reversed__(self), len(self), self.__moves)

    def keys(self):
        return odict_keys(self)

    def values(self):
        return odict_values(self)

    def items(self):
        return odict_items(self)

    def __eq__(self, other, /):
        same = dict.__eq__(self, other)
        if same is True and isinstance(other, OrderedDict):
            return list(dict.__iter__(self)) == list(dict.__iter__(other))
        return same

    def __ne__(self, other, /):
        same = OrderedDict.__eq__(self, other)
        return same if same is NotImplemented else not same

    def __or__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self)
        _update(result, (other,), {})
        return result

    def __ror__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(other)
        _update(result, (self,), {})
        return result

    def __ior__(self, other, /):
        _update(self, (other,), {})
        return self

    def __repr__(self):
        name = type(self).__name__
        if not len(self):
            return "%s()" % name
        if id(self) in _being_shown:
            return "..."
        _being_shown.add(id(self))
        try:
            if _native.version_info >= (3, 12):
                return "%s(%r)" % (name, dict(self.items()))
            return "%s(%r)" % (name, list(self.items()))
        finally:
            _being_shown.discard(id(self))

    def __reduce__(self):
        return type(self), (), self.__dict__ or None, None, iter(self.items())

    __class_getitem__ = classmethod(_GenericAlias)


_being_shown = set()


def _update(mapping, args, keywords):
    """Sets item by item, as a subclass's own __setitem__ expects."""
    if args:
        source = args[0]
        if isinstance(source, dict) and type(source).__iter__ in (dict.__iter__, OrderedDict.__iter__):
            for key, value in source.items():
                mapping[key] = value
        elif hasattr(source, "keys"):
            for key in source.keys():
                mapping[key] = source[key]
        elif hasattr(source, "items"):
            _set_pairs(mapping, source.items())
        else:
            _set_pairs(mapping, source)
    for key, value in keywords.items():
        mapping[key] = value


def _set_pairs(mapping, pairs):
    for pair in pairs:
        parts = list(pair)
        if len(parts) != 2:
            raise ValueError("need more than 1 value to unpack" if len(parts) < 2
                             else "too many values to unpack (expected 2)")
        mapping[parts[0]] = parts[1]


def _unmoved(mapping, source, left, moves):
    """The rest of source, as long as nothing is added to mapping, removed or moved."""
    size = left
    while left:
        if mapping._OrderedDict__moves != moves or len(mapping) != size:
            raise RuntimeError("OrderedDict mutated during iteration")
        left -= 1
        yield next(source)


class _View:
    """What keys(), values() and items() of an OrderedDict share; the operations are those of the dict's own view."""
    __slots__ = ("_of", "_view")

    def __init__(self, of):
        self._of = of
        self._view = self._dict_view(of)

    def __len__(self):
        return len(self._view)

    def __iter__(self):
        return _unmoved(self._of, iter(self._view), len(self._of), self._of._OrderedDict__moves)

    def __reversed__(self):
        return _unmoved(self._of, reversed(self._view), len(self._of), self._of._OrderedDict__moves)

    def __contains__(self, item):
        return item in self._view

    def __repr__(self):
        if id(self._of) in _views_shown:
            return "..."
        _views_shown.add(id(self._of))
        try:
            return "%s(%r)" % (type(self).__name__, list(self))
        finally:
            _views_shown.discard(id(self._of))

    if _native.version_info >= (3, 10):
        @property
        def mapping(self):
            return self._view.mapping


_views_shown = set()


def _plain(other):
    return other._view if isinstance(other, _View) else other


class _SetView(_View):
    __slots__ = ()
    __hash__ = None

    def isdisjoint(self, other):
        return self._view.isdisjoint(_plain(other))

    def __eq__(self, other):
        return self._view == _plain(other)

    def __ne__(self, other):
        return self._view != _plain(other)

    def __lt__(self, other):
        return self._view < _plain(other)

    def __le__(self, other):
        return self._view <= _plain(other)

    def __gt__(self, other):
        return self._view > _plain(other)

    def __ge__(self, other):
        return self._view >= _plain(other)

    def __and__(self, other):
        return self._view & _plain(other)

    def __rand__(self, other):
        return _plain(other) & self._view

    def __or__(self, other):
        return self._view | _plain(other)

    def __ror__(self, other):
        return _plain(other) | self._view

    def __sub__(self, other):
        return self._view - _plain(other)

    def __rsub__(self, other):
        return _plain(other) - self._view

    def __xor__(self, other):
        return self._view ^ _plain(other)

    def __rxor__(self, other):
        return _plain(other) ^ self._view


class odict_keys(_SetView):
    __slots__ = ()
    __module__ = "builtins"
    _dict_view = staticmethod(dict.keys)


class odict_items(_SetView):
    __slots__ = ()
    __module__ = "builtins"
    _dict_view = staticmethod(dict.items)


class odict_values(_View):
    __slots__ = ()
    __module__ = "builtins"
    _dict_view = staticmethod(dict.values)
