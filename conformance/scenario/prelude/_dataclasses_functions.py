# dataclasses: the functions over dataclasses and their instances.
import _native
from _dataclasses_field import FIELD, Field, INIT_VARIABLE, MISSING
from keyword import iskeyword

_version = _native.version_info
_BuiltinAlias = type(list[int])
# Values that are their own copies.
_ATOMIC = (type(None), bool, int, float, str, bytes, type(...), type(NotImplemented), type(len),
           type(lambda: None), type, range, property)


def fields(class_or_instance):
    try:
        found = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in found.values() if f._field_type is FIELD])


def _is_instance(obj):
    return hasattr(type(obj), "__dataclass_fields__")


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) and not isinstance(obj, _BuiltinAlias) else type(obj)
    return hasattr(cls, "__dataclass_fields__")


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _converted(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _converted(obj, lambda pairs: tuple_factory([value for name, value in pairs]))


def _converted(obj, make):
    cls = type(obj)
    if _version >= (3, 12) and cls in _ATOMIC:
        return obj
    if _is_instance(obj):
        return make([(f.name, _converted(getattr(obj, f.name), make)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return cls(*[_converted(item, make) for item in obj])
    if isinstance(obj, (list, tuple)):
        return cls(_converted(item, make) for item in obj)
    if isinstance(obj, dict):
        if _version >= (3, 12) and hasattr(cls, "default_factory"):
            result = cls(getattr(obj, "default_factory"))
            for key, value in obj.items():
                result[_converted(key, make)] = _converted(value, make)
            return result
        return cls((_converted(key, make), _converted(value, make)) for key, value in obj.items())
    from copy import deepcopy
    return deepcopy(obj)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in self.__dataclass_fields__.values():
        if f._field_type is not FIELD and f._field_type is not INIT_VARIABLE:
            continue
        if not f.init:
            if f.name in changes:
                error = TypeError if _version >= (3, 13) else ValueError
                raise error("field %s is declared with init=False, it cannot be specified with replace()" % f.name)
            continue
        if f.name not in changes:
            if f._field_type is INIT_VARIABLE and f.default is MISSING:
                error = TypeError if _version >= (3, 13) else ValueError
                raise error("InitVar %r must be specified with replace()" % f.name)
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


_replace.__name__ = "__replace__"


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    from _dataclasses_class import dataclass
    body = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, tp = item, "typing.Any"
        elif len(item) == 2:
            name, tp = item
        elif len(item) == 3:
            name, tp, body[item[0]] = item
        else:
            raise TypeError("Invalid field: %r" % (item,))
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError("Field names must be valid identifiers: %r" % (name,))
        if iskeyword(name):
            raise TypeError("Field names must not be keywords: %r" % name)
        if name in annotations:
            raise TypeError("Field name duplicated: %r" % name)
        annotations[name] = tp
    body["__annotations__"] = annotations
    module = options.pop("module", None)
    if _version >= (3, 12) and module is None:
        caller = _native.caller(1)
        module = None if caller is None else caller[0]
    from types import new_class
    cls = new_class(cls_name, bases, {}, lambda ns: ns.update(body))
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, **options)
