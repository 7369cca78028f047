# abc: abstract base classes. That a class with abstract methods cannot be instantiated is object.__new__'s to say.
import _native

# Counts registrations: what was decided "no subclass" before the last one is decided anew.
_registrations = [0]


def get_cache_token():
    return _registrations[0]


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


def _is_abstract(value):
    if type(value) is property:
        return any(getattr(part, "__isabstractmethod__", False) for part in (value.fget, value.fset, value.fdel))
    if type(value) in (classmethod, staticmethod):
        return getattr(value.__func__, "__isabstractmethod__", False)
    return getattr(value, "__isabstractmethod__", False)


def _abstract_names(cls, names):
    """Of the names given, and of those abstract in a base, the ones that are abstract in cls."""
    found = {name for name, value in names if _is_abstract(value)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if _is_abstract(getattr(cls, name, None)):
                found.add(name)
    return frozenset(found)


class _Known:
    """What an abstract class knows about its subclasses."""
    __slots__ = ("registry", "yes", "no", "no_since")

    def __init__(self):
        self.registry = []
        self.yes = set()
        self.no = set()
        self.no_since = _registrations[0]


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace.items())
        cls._abc_impl = _Known()
        return cls

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registry.append(subclass)
        _registrations[0] += 1
        _native.match_like(subclass, cls)
        return subclass

    def __instancecheck__(cls, instance):
        known = cls._abc_impl
        subclass = instance.__class__
        if subclass in known.yes:
            return True
        subtype = type(instance)
        if subtype is subclass:
            if known.no_since == _registrations[0] and subclass in known.no:
                return False
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(subtype)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        known = cls._abc_impl
        if subclass in known.yes:
            return True
        if known.no_since < _registrations[0]:
            known.no = set()
            known.no_since = _registrations[0]
        elif subclass in known.no:
            return False
        answer = _decide(cls, subclass, known)
        (known.yes if answer else known.no).add(subclass)
        return answer

    def _dump_registry(cls, file=None):
        print("Class: %s.%s" % (cls.__module__, cls.__qualname__), file=file)


def _decide(cls, subclass, known):
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        return bool(answer)
    if cls in getattr(subclass, "__mro__", ()):
        return True
    for registered in known.registry:
        if issubclass(subclass, registered):
            return True
    for child in cls.__subclasses__():
        if issubclass(subclass, child):
            return True
    return False


class ABC(metaclass=ABCMeta):
    __slots__ = ()


if _native.version_info >= (3, 10):
    def update_abstractmethods(cls):
        if hasattr(cls, "__abstractmethods__"):
            cls.__abstractmethods__ = _abstract_names(cls, cls.__dict__.items())
        return cls
