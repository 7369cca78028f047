# typing: Generic and Protocol.
import _native
from abc import ABCMeta
from _typing_alias import _GenericAlias, check_count, parameters_of
from _typing_forms import type_check

_version = _native.version_info


class Generic:
    __module__ = "typing"
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        if not params and _version < (3, 11):
            raise TypeError("Parameter list to %s[...] cannot be empty" % cls.__qualname__)
        params = tuple([_argument(param) for param in params])
        if cls is Generic or cls is Protocol:
            _check_variables(cls, params)
        else:
            _check_arguments(cls, params)
            params = _one_parameter_expression(cls, params)
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "__orig_bases__" in cls.__dict__:
            plain = Generic in cls.__orig_bases__
        else:
            plain = Generic in cls.__bases__ and cls.__name__ != "Protocol"
        if plain:
            raise TypeError("Cannot inherit from plain Generic")
        if "__orig_bases__" in cls.__dict__:
            cls.__parameters__ = _class_parameters(cls)
        elif "__parameters__" not in cls.__dict__:
            cls.__parameters__ = ()


def _class_parameters(cls):
    variables = parameters_of(cls.__orig_bases__)
    named = None
    for base in cls.__orig_bases__:
        if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, Protocol):
            if named is not None:
                raise TypeError("Cannot inherit from Generic[...] multiple times.")
            named = base.__parameters__
    if named is None:
        return variables
    missing = [str(variable) for variable in variables if variable not in named]
    if missing:
        raise TypeError("Some type variables (%s) are not listed in Generic[%s]"
                        % (", ".join(missing), ", ".join(map(str, named))))
    return named


def _argument(param):
    if param is ...:
        return param
    if isinstance(param, list):
        return tuple([_argument(one) for one in param])
    return type_check(param, "Parameters to generic types must be types.")


def _check_variables(cls, params):
    for param in params:
        if not (getattr(param, "_is_type_variable", False) or type(param).__name__ == "_UnpackGenericAlias"):
            more = "" if _version < (3, 10) else " or parameter specification variables."
            raise TypeError("Parameters to %s[...] must all be type variables%s" % (cls.__name__, more))
    if len(set(params)) != len(params):
        raise TypeError("Parameters to %s[...] must all be unique" % cls.__name__)


def _is_variadic(cls):
    return any(type(one).__name__ == "TypeVarTuple" for one in cls.__parameters__)


def _one_parameter_expression(cls, params):
    """X[int, str] where X takes one ParamSpec means X[[int, str]]."""
    if len(cls.__parameters__) == 1 and type(cls.__parameters__[0]).__name__ == "ParamSpec":
        if not (len(params) == 1 and (isinstance(params[0], tuple) or params[0] is ...)):
            return (params,)
    return params


def _check_arguments(cls, params):
    if not hasattr(cls, "__parameters__"):
        raise TypeError("%s is not a generic class" % (cls,))
    if not _is_variadic(cls) and type(cls.__parameters__[0] if cls.__parameters__ else None).__name__ != "ParamSpec":
        check_count(cls, len(params), len(cls.__parameters__))


# Names that a protocol class has of itself.
_OWN = frozenset(("__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__",
                  "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__",
                  "__static_attributes__", "__firstlineno__", "_abc_impl", "__parameters__", "__orig_bases__",
                  "__orig_class__", "_is_protocol", "_is_runtime_protocol", "__protocol_attrs__",
                  "__non_callable_proto_members__", "__callable_proto_members_only__", "__qualname__",
                  "_MutableMapping__marker", "__type_params__"))


def protocol_names(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in list(base.__dict__) + list(base.__dict__.get("__annotations__", {})):
            if not name.startswith("_abc_") and name not in _OWN:
                names.add(name)
    return names


def _methods_only(cls):
    return all(callable(getattr(cls, name, None)) for name in protocol_names(cls))


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _no_init_or_replace_init:
        return
    # The class's own __init__ is the next in order that is not this one.
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            break
    else:
        init = object.__init__
    cls.__init__ = init
    init(self, *args, **kwargs)


# Above 0 while a check goes through subclasses and hooks, which must not refuse.
_inside = [0]


def _refuse_checks(cls, other):
    if not isinstance(other, type):
        raise TypeError("issubclass() arg 1 must be a class")
    if not getattr(cls, "_is_runtime_protocol", False):
        raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
    if not _methods_only(cls):
        message = "Protocols with non-method members don't support issubclass()"
        if _version >= (3, 13):
            names = [name for name in protocol_names(cls) if not callable(getattr(cls, name, None))]
            message += ". Non-method members: %s." % ", ".join(map(repr, sorted(names)))
        raise TypeError(message)


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        is_protocol = getattr(cls, "_is_protocol", False)
        if is_protocol and not _inside[0] and not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        _inside[0] += 1
        try:
            if super().__instancecheck__(instance):
                return True
        finally:
            _inside[0] -= 1
        return is_protocol and _has_all(cls, instance)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False) and not _inside[0]:
            _refuse_checks(cls, other)
        _inside[0] += 1
        try:
            return super().__subclasscheck__(other)
        finally:
            _inside[0] -= 1


def _has_all(cls, instance):
    for name in protocol_names(cls):
        missing = not hasattr(instance, name)
        if missing or (getattr(instance, name) is None and callable(getattr(cls, name, None))):
            return False
    return True


def _hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    if not _methods_only(cls):
        return NotImplemented
    for name in protocol_names(cls):
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in base.__dict__.get("__annotations__", {}) and getattr(other, "_is_protocol", False):
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    __module__ = "typing"
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_hook)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if not (base in (object, Generic) or base.__module__ in ("collections.abc", "contextlib", "abc")
                    or getattr(base, "_is_protocol", False)):
                raise TypeError("Protocols can only inherit from other protocols, got %r" % base)
        if cls.__init__ is Protocol.__init__ or "__init__" not in cls.__dict__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not getattr(cls, "_is_protocol", False):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % cls)
    cls._is_runtime_protocol = True
    return cls


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError("%r is not a Protocol" % tp)
    return frozenset(protocol_names(tp))


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol
