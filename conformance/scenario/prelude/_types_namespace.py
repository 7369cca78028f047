# types: SimpleNamespace.
import _native


@_native.builtin_type("types.SimpleNamespace")
class SimpleNamespace:
    __hash__ = None

    def __init__(self, /, *args, **keywords):
        if args:
            if _native.version_info < (3, 13):
                raise TypeError("no positional arguments expected")
            if len(args) > 1:
                raise TypeError("%s expected at most 1 argument, got %d" % (type(self).__name__, len(args)))
            values = dict(args[0])
            for name in values:
                if not isinstance(name, str):
                    raise TypeError("keywords must be strings")
            self.__dict__.update(values)
        self.__dict__.update(keywords)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        if id(self) in _being_shown:
            return "%s(...)" % name
        _being_shown.add(id(self))
        try:
            shown = ["%s=%r" % (key, value) for key, value in self.__dict__.items() if isinstance(key, str) and key]
        finally:
            _being_shown.discard(id(self))
        return "%s(%s)" % (name, ", ".join(shown))

    def __eq__(self, other, /):
        return _compared(self, other, "__eq__")

    def __ne__(self, other, /):
        return _compared(self, other, "__ne__")

    def __lt__(self, other, /):
        return self.__dict__ < other.__dict__ if _both(self, other) else NotImplemented

    def __le__(self, other, /):
        return self.__dict__ <= other.__dict__ if _both(self, other) else NotImplemented

    def __gt__(self, other, /):
        return self.__dict__ > other.__dict__ if _both(self, other) else NotImplemented

    def __ge__(self, other, /):
        return self.__dict__ >= other.__dict__ if _both(self, other) else NotImplemented

    def __reduce__(self):
        return type(self), (), self.__dict__

    if _native.version_info >= (3, 13):
        def __replace__(self, /, **changes):
            result = type(self)()
            result.__dict__.update(self.__dict__)
            result.__dict__.update(changes)
            return result


_being_shown = set()


def _both(first, second):
    return isinstance(first, SimpleNamespace) and isinstance(second, SimpleNamespace)


def _compared(first, second, operator):
    if not _both(first, second):
        return NotImplemented
    return getattr(first.__dict__, operator)(second.__dict__)
