# collections: defaultdict.
import _native

_GenericAlias = type(list[int])


@_native.builtin_type("collections.defaultdict")
class defaultdict(dict):
    __slots__ = ("default_factory", "__weakref__")

    def __new__(cls, /, *args, **keywords):
        self = dict.__new__(cls)
        self.default_factory = None
        return self

    def __init__(self, /, *args, **keywords):
        factory = args[0] if args else None
        if factory is not None and not callable(factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = factory
        dict.__init__(self, *args[1:], **keywords)

    def __missing__(self, key, /):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        value = factory()
        self[key] = value
        return value

    def __repr__(self):
        shown = _shown_factory(self)
        return "%s(%s, %s)" % (type(self).__name__, shown, dict.__repr__(self))

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self.default_factory, self)
        result.update(other)
        return result

    def __ror__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self.default_factory, other)
        result.update(self)
        return result

    def __reduce__(self):
        arguments = () if self.default_factory is None else (self.default_factory,)
        return type(self), arguments, None, None, iter(self.items())

    __class_getitem__ = classmethod(_GenericAlias)


_being_shown = set()


def _shown_factory(mapping):
    """The factory's repr; a factory that leads back to its own mapping (a bound method of it) shows as '...'."""
    if mapping.default_factory is None:
        return "None"
    if id(mapping) in _being_shown:
        return "..."
    _being_shown.add(id(mapping))
    try:
        return repr(mapping.default_factory)
    finally:
        _being_shown.discard(id(mapping))
