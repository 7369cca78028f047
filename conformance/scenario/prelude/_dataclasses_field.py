# dataclasses: fields and the markers around them.
import _native
from _types_names import MappingProxyType

_version = _native.version_info
_BuiltinAlias = type(list[int])


class FrozenInstanceError(AttributeError):
    __module__ = "dataclasses"


class _MISSING_TYPE:
    __module__ = "dataclasses"


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    __module__ = "dataclasses"


KW_ONLY = _KW_ONLY_TYPE()


class _Kind:
    """What an annotation makes of a name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


FIELD = _Kind("_FIELD")
CLASS_VARIABLE = _Kind("_FIELD_CLASSVAR")
INIT_VARIABLE = _Kind("_FIELD_INITVAR")


class InitVar:
    __module__ = "dataclasses"
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, _BuiltinAlias):
            return "dataclasses.InitVar[%s]" % self.type.__name__
        return "dataclasses.InitVar[%r]" % (self.type,)

    def __class_getitem__(cls, type):
        return InitVar(type)


_NAMES = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata")
if _version >= (3, 10):
    _NAMES += ("kw_only",)
_SHOWN = _NAMES + ("_field_type",)


class Field:
    __module__ = "dataclasses"
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only",
                 "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only=MISSING):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = MappingProxyType({} if metadata is None else metadata)
        if _version >= (3, 10):
            self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return "Field(%s)" % ",".join(["%s=%s" % (name, repr(getattr(self, name))) for name in _SHOWN])

    def __set_name__(self, owner, name):
        # A default that is a descriptor wants to know its name too.
        function = getattr(type(self.default), "__set_name__", None)
        if function:
            function(self.default, owner, name)

    __class_getitem__ = classmethod(_BuiltinAlias)


if _version >= (3, 10):
    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
              kw_only=MISSING):
        if default is not MISSING and default_factory is not MISSING:
            raise ValueError("cannot specify both default and default_factory")
        return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)
else:
    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None):
        if default is not MISSING and default_factory is not MISSING:
            raise ValueError("cannot specify both default and default_factory")
        return Field(default, default_factory, init, repr, hash, compare, metadata)


_PARAMETERS = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")
if _version >= (3, 12):
    _PARAMETERS += ("match_args", "kw_only", "slots", "weakref_slot")


class _DataclassParams:
    __module__ = "dataclasses"

    def __init__(self, options):
        self.__dict__.update(options)

    def __repr__(self):
        return "_DataclassParams(%s)" % ",".join(["%s=%r" % (name, getattr(self, name)) for name in _PARAMETERS])


def kind_of(annotation, cls):
    """The kind of name that an annotation, maybe a string, declares."""
    if isinstance(annotation, str):
        word = annotation.strip().partition("[")[0].rpartition(".")[2].strip()
        if word == "ClassVar":
            return CLASS_VARIABLE
        if word == "InitVar":
            return INIT_VARIABLE
        return FIELD
    if getattr(getattr(annotation, "__origin__", annotation), "_name", None) == "ClassVar":
        return CLASS_VARIABLE
    if annotation is InitVar or type(annotation) is InitVar:
        return INIT_VARIABLE
    return FIELD


def is_keyword_marker(annotation):
    if isinstance(annotation, str):
        return annotation.rpartition(".")[2].strip() == "KW_ONLY"
    return annotation is KW_ONLY


def own_field(cls, name, annotation, keyword_only):
    """The field that a name and its annotation in the class body declare."""
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        found = default
    else:
        # A slot is no default.
        if type(default) is _member_descriptor:
            default = MISSING
        found = field(default=default)
    found.name = name
    found.type = annotation
    found._field_type = kind_of(annotation, cls)
    if found._field_type is not FIELD and found.default_factory is not MISSING:
        raise TypeError("field %s cannot have a default factory" % name)
    if _version >= (3, 10):
        if found._field_type is CLASS_VARIABLE:
            if found.kw_only is not MISSING:
                raise TypeError("field %s is a ClassVar but specifies kw_only" % name)
        elif found.kw_only is MISSING:
            found.kw_only = keyword_only
    if found._field_type is FIELD and _is_mutable(found.default):
        raise ValueError("mutable default %s for field %s is not allowed: use default_factory"
                         % (found.default.__class__, name))
    return found


class _Slotted:
    __slots__ = ("slot",)


_member_descriptor = type(_Slotted.slot)


def _is_mutable(default):
    if _version >= (3, 11):
        return default.__class__.__hash__ is None
    return isinstance(default, (list, dict, set))
