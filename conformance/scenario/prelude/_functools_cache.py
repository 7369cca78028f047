# functools: lru_cache, cache, cached_property.
import _native
from _collections_namedtuple import namedtuple
from _functools_partial import update_wrapper

_nothing = object()
_GenericAlias = type(list[int])


class _Probe:
    def method(self):
        pass


_Method = type(_Probe().method)

CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")


def _make_key(args, keywords, typed):
    """One hashable object for a call's arguments. A lone int or str stands for itself: no other call has such a key."""
    if not keywords and not typed:
        if len(args) == 1 and type(args[0]) in (int, str):
            return args[0]
        return args
    key = args
    if keywords:
        key += (_nothing,)
        for item in keywords.items():
            key += item
    if typed:
        key += tuple(map(type, args))
        if keywords:
            key += tuple(map(type, keywords.values()))
    return key


@_native.builtin_type("functools._lru_cache_wrapper")
class _lru_cache_wrapper:
    def __init__(self, function, maxsize, typed):
        self.__function = function
        self.__maxsize = maxsize
        self.__typed = typed
        self.__results = {}
        self.__hits = self.__misses = 0

    def __call__(self, /, *args, **keywords):
        maxsize = self.__maxsize
        if maxsize == 0:
            self.__misses += 1
            return self.__function(*args, **keywords)
        key = _make_key(args, keywords, self.__typed)
        results = self.__results
        found = results.get(key, _nothing)
        if found is not _nothing:
            self.__hits += 1
            if maxsize is not None:
                # The dict's order is the order of use: the oldest first.
                del results[key]
                results[key] = found
            return found
        self.__misses += 1
        value = self.__function(*args, **keywords)
        if maxsize is None:
            results[key] = value
        elif key not in results:
            # Otherwise the call itself has filled the cache for this key, and that entry stays.
            if len(results) >= maxsize:
                del results[next(iter(results))]
            results[key] = value
        return value

    def __get__(self, instance, owner=None):
        return self if instance is None else _Method(self, instance)

    def cache_info(self):
        return CacheInfo(self.__hits, self.__misses, self.__maxsize, len(self.__results))

    def cache_clear(self):
        self.__hits = self.__misses = 0
        self.__results.clear()

    def __reduce__(self):
        return self.__qualname__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)

    return decorating_function


def _cached(function, maxsize, typed):
    if not callable(function):
        raise TypeError("the first argument must be callable")
    wrapper = _lru_cache_wrapper(function, maxsize, typed)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    __module__ = "functools"

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        if _native.version_info >= (3, 13):
            self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            "(%r and %r)." % (self.attrname, name))

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            values = instance.__dict__
        except AttributeError:
            message = "No '__dict__' attribute on %r instance to cache %r property."
            raise TypeError(message % (type(instance).__name__, self.attrname)) from None
        value = values.get(self.attrname, _nothing)
        if value is _nothing:
            value = self.func(instance)
            try:
                values[self.attrname] = value
            except TypeError:
                message = ("The '__dict__' attribute on %r instance does not support item assignment "
                           "for caching %r property.")
                raise TypeError(message % (type(instance).__name__, self.attrname)) from None
        return value

    __class_getitem__ = classmethod(_GenericAlias)
