"""A Python function that behaves as the C function whose place it takes.

A plain function would become a method when a class body stores it (`clock = time.monotonic`), and asyncio would show its
source line in a handle's text.  This object does neither.
"""


class BuiltinLike:
    """Callable in the place of the C function `original`, whose name, text and documentation it keeps."""

    def __init__(self, call, original):
        self._call = call
        self._original = original
        self.__name__ = original.__name__
        self.__qualname__ = original.__qualname__
        self.__module__ = original.__module__
        self.__doc__ = original.__doc__
        self.__self__ = getattr(original, "__self__", None)

    def __call__(self, *args, **kwargs):
        return self._call(*args, **kwargs)

    def __repr__(self):
        return repr(self._original)


BuiltinLike.__name__ = BuiltinLike.__qualname__ = "builtin_function_or_method"
BuiltinLike.__module__ = "builtins"
