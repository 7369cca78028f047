# copy: what an object is made of, as pickling would see it.
import _native
import sys

_Function = type(lambda: None)
_Alias = type(list[int])
SAME_SHALLOW = frozenset((type(None), int, float, bool, str, tuple, bytes, frozenset, type, range, slice, property,
                          type(len), type(...), type(NotImplemented), _Function, _native.ReferenceType))
SAME_DEEP = SAME_SHALLOW - {tuple, frozenset, slice}


def _generator():
    yield


async def _coroutine():
    pass


async def _async_generator():
    yield


_started = _coroutine()
# Things that are no data.
CANNOT = (type(_generator()), type(_started), type(_async_generator()), type(sys), type(type.__dict__), type({}.keys()),
          type({}.values()), type({}.items()), memoryview)
_started.close()
_VALUES = (int, float, str, bytes, tuple)


def parts_of(x):
    """(function, arguments, state, items, pairs) to rebuild x from; a str stands for x itself, None says that there are none."""
    cls = type(x)
    if _is_refused(cls, "__reduce_ex__") and _is_refused(cls, "__reduce__"):
        return None
    for name in ("__reduce_ex__", "__reduce__"):
        function = getattr(cls, name, None)
        if function is not None and _is_own(cls, name):
            return x.__reduce_ex__(4) if name == "__reduce_ex__" else x.__reduce__()
    if cls is memoryview and sys.version_info >= (3, 11):
        raise TypeError("cannot pickle memoryview objects")
    if isinstance(x, CANNOT):
        raise TypeError("cannot pickle '%s' object" % cls.__name__)
    if isinstance(x, BaseException):
        return (cls, x.args) + ((x.__dict__,) if x.__dict__ else ())
    if isinstance(x, (set, frozenset)):
        return cls, (list(x),), _state(x)
    if cls is slice:
        return slice, (x.start, x.stop, x.step)
    if isinstance(x, _Alias):
        return _Alias, (x.__origin__, x.__args__)
    args, keywords = _new_arguments(x, cls)
    return (lambda *args: cls.__new__(cls, *args, **keywords), args, _state(x), iter(x) if isinstance(x, list) else None,
            iter(x.items()) if isinstance(x, dict) else None)


def _is_refused(cls, name):
    """Whether the method is None."""
    for step in cls.__mro__:
        if name in step.__dict__:
            return step.__dict__[name] is None
    return False


def _is_own(cls, name):
    """Whether a class written in Python defines the method."""
    for step in cls.__mro__:
        if name in step.__dict__:
            return isinstance(step.__dict__[name], _Function)
    return False


def _new_arguments(x, cls):
    if hasattr(cls, "__getnewargs_ex__"):
        return x.__getnewargs_ex__()
    if hasattr(cls, "__getnewargs__"):
        return x.__getnewargs__(), {}
    for base in _VALUES:
        if isinstance(x, base):
            return (base(x),), {}
    return (), {}


def _state(x):
    cls = type(x)
    if hasattr(cls, "__getstate__") and _is_own(cls, "__getstate__"):
        return x.__getstate__()
    attributes = getattr(x, "__dict__", None) or None
    slots = {}
    for step in cls.__mro__:
        names = step.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                name = "_%s%s" % (step.__name__.lstrip("_"), name)
            if hasattr(x, name):
                slots[name] = getattr(x, name)
    return (attributes, slots) if slots else attributes
