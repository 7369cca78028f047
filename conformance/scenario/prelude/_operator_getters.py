# operator: attrgetter, itemgetter, methodcaller.
import _native


def _at_least_one(name, values, keywords):
    if keywords:
        raise TypeError("%s() takes no keyword arguments" % name)
    if not values:
        raise TypeError("%s expected 1 argument, got 0" % name)


def _single(name, values, keywords):
    if keywords:
        raise TypeError("%s() takes no keyword arguments" % name)
    if len(values) != 1:
        raise TypeError("%s expected 1 argument, got %d" % (name, len(values)))


@_native.builtin_type("operator.itemgetter")
class itemgetter:
    __slots__ = ("_items", "_one", "__weakref__")

    def __new__(cls, /, *items, **keywords):
        _at_least_one("itemgetter", items, keywords)
        self = object.__new__(cls)
        self._items = items
        self._one = len(items) == 1
        return self

    def __call__(self, /, *obj, **keywords):
        if len(obj) != 1 or keywords:
            _single("itemgetter", obj, keywords)
        obj = obj[0]
        if self._one:
            return obj[self._items[0]]
        return tuple([obj[item] for item in self._items])

    def __repr__(self):
        return "operator.%s(%s)" % (type(self).__name__, ", ".join(map(repr, self._items)))

    def __reduce__(self):
        return type(self), self._items


@_native.builtin_type("operator.attrgetter")
class attrgetter:
    __slots__ = ("_names", "__weakref__")

    def __new__(cls, /, *names, **keywords):
        _at_least_one("attrgetter", names, keywords)
        for name in names:
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")
        self = object.__new__(cls)
        self._names = names
        return self

    def __call__(self, /, *obj, **keywords):
        if len(obj) != 1 or keywords:
            _single("attrgetter", obj, keywords)
        obj = obj[0]
        if len(self._names) == 1:
            return _dotted(obj, self._names[0])
        return tuple([_dotted(obj, name) for name in self._names])

    def __repr__(self):
        return "operator.%s(%s)" % (type(self).__name__, ", ".join(map(repr, self._names)))

    def __reduce__(self):
        return type(self), self._names


def _dotted(obj, name):
    if "." not in name:
        return getattr(obj, name)
    for part in name.split("."):
        obj = getattr(obj, part)
    return obj


@_native.builtin_type("operator.methodcaller")
class methodcaller:
    __slots__ = ("_name", "_args", "_keywords", "__weakref__")

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("methodcaller needs at least one argument, the method name")
        if not isinstance(args[0], str):
            raise TypeError("method name must be a string")
        self = object.__new__(cls)
        self._name = args[0]
        self._args = args[1:]
        self._keywords = keywords
        return self

    def __call__(self, /, *obj, **keywords):
        if len(obj) != 1 or keywords:
            _single("methodcaller", obj, keywords)
        return getattr(obj[0], self._name)(*self._args, **self._keywords)

    def __repr__(self):
        parts = [repr(self._name)]
        parts += map(repr, self._args)
        parts += ["%s=%r" % item for item in self._keywords.items()]
        return "operator.%s(%s)" % (type(self).__name__, ", ".join(parts))

    def __reduce__(self):
        if self._keywords:
            from _functools_partial import partial
            return partial(type(self), self._name, **self._keywords), self._args
        return type(self), (self._name,) + self._args
