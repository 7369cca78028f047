# typing: NamedTuple, TypedDict, NewType.
import _native
from _collections_namedtuple import namedtuple
from _typing_forms import ForwardRef, type_check, union_of
from _typing_generic import Generic

_version = _native.version_info


def _caller_module(depth):
    caller = _native.caller(depth + 1)
    return None if caller is None else caller[0]


def _checked(types):
    message = "field %s annotation must be a type"
    return {name: type_check(tp, message % name) for name, tp in types.items()}


def _make_named_tuple(name, types, module, defaults=()):
    fields = list(types)
    annotations = _checked(types)
    cls = namedtuple(name, fields, defaults=defaults, module=module)
    cls.__annotations__ = annotations
    cls.__new__.__annotations__ = annotations
    return cls


_PROHIBITED = frozenset(("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types",
                         "_make", "_replace", "_asdict", "_source"))
_SPECIAL = frozenset(("__module__", "__name__", "__annotations__", "__qualname__", "__orig_bases__"))


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if _version >= (3, 11):
            for base in bases:
                if base is not _NamedTuple and base is not Generic:
                    raise TypeError("can only inherit from a NamedTuple type and Generic")
        types = ns.get("__annotations__", {})
        defaults = []
        for field in types:
            if field in ns:
                defaults.append(field)
            elif defaults:
                raise TypeError("Non-default namedtuple field %s cannot follow default field%s %s"
                                % (field, "s" if len(defaults) > 1 else "", ", ".join(defaults)))
        result = _make_named_tuple(typename, types, ns["__module__"], [ns[name] for name in defaults])
        extra = tuple([tuple if base is _NamedTuple else base for base in bases])
        if extra != (tuple,):
            # A generic one: the same body with the other bases.
            body = {name: value for name, value in result.__dict__.items() if name not in ("__dict__", "__weakref__")}
            # tuple's own would come before Generic's.
            body["__class_getitem__"] = classmethod(Generic.__class_getitem__.__func__)
            body["__orig_bases__"] = ns["__orig_bases__"]
            result = type(typename, extra, body)
            result.__module__ = ns["__module__"]
        for name in ns:
            if name in _PROHIBITED:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + name)
            if name not in _SPECIAL and name not in result._fields:
                setattr(result, name, ns[name])
        if "__orig_bases__" in ns:
            result.__orig_bases__ = ns["__orig_bases__"]
        return result


def NamedTuple(typename, fields=None, /, **kwargs):
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    result = _make_named_tuple(typename, dict(fields), _caller_module(1))
    if _version >= (3, 12):
        result.__orig_bases__ = (NamedTuple,)
    return result


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {"__module__": "typing"})


def _named_tuple_entries(bases):
    if _version < (3, 11) and len(bases) > 1:
        raise TypeError("Multiple inheritance with NamedTuple is not supported")
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _named_tuple_entries


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if Generic in bases else ()
        result = type.__new__(_TypedDictMeta, name, generic + (dict,), ns)
        own = {key: type_check(tp, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type")
               for key, tp in ns.get("__annotations__", {}).items()}
        annotations = {}
        required, optional = set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required.update(base.__dict__.get("__required_keys__", ()))
            optional.update(base.__dict__.get("__optional_keys__", ()))
        annotations.update(own)
        for key, tp in own.items():
            (required if _is_required(tp, total) else optional).add(key)
            (optional if _is_required(tp, total) else required).discard(key)
        result.__annotations__ = annotations
        result.__required_keys__ = frozenset(required)
        result.__optional_keys__ = frozenset(optional)
        if not hasattr(result, "__total__") or "__total__" not in result.__dict__:
            result.__total__ = total
        return result

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def _is_required(tp, total):
    form = getattr(getattr(tp, "__origin__", None), "_name", None)
    return total if form not in ("Required", "NotRequired") else form == "Required"


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError("TypedDict takes either a dict or keyword arguments, but not both")
    ns = {"__annotations__": dict(fields)}
    module = _caller_module(1)
    if module is not None:
        ns["__module__"] = module
    result = _TypedDictMeta(typename, (), ns, total=total)
    if _version >= (3, 12):
        result.__orig_bases__ = (TypedDict,)
    return result


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {"__module__": "typing"})


def _typed_dict_entries(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typed_dict_entries


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


if _version >= (3, 10):
    class NewType:
        __module__ = "typing"

        def __init__(self, name, tp):
            self.__qualname__ = name
            self.__name__ = name.rpartition(".")[2]
            self.__supertype__ = tp
            module = _caller_module(1)
            if module != "typing":
                self.__module__ = module

        def __call__(self, x):
            return x

        def __mro_entries__(self, bases):
            name = self.__name__

            class Dummy:
                def __init_subclass__(cls):
                    raise TypeError("Cannot subclass an instance of NewType. Perhaps you were looking for: `%s = "
                                    "NewType(%r, %s)`" % (cls.__name__, cls.__name__, name))
            return (Dummy,)

        def __repr__(self):
            return "%s.%s" % (self.__module__, self.__qualname__)

        def __reduce__(self):
            return self.__qualname__

        def __or__(self, other):
            return union_of(self, other)

        def __ror__(self, other):
            return union_of(other, self)
else:
    def NewType(name, tp):
        def new_type(x):
            return x
        new_type.__name__ = name
        new_type.__supertype__ = tp
        return new_type
