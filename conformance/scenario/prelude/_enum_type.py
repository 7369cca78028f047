# enum: the metaclass.
import _native
from _enum_members import Maker, dynamic_names, is_flag, is_single_bit, known, make_member
from _enum_names import NEW, EnumDict, is_dunder
from _types_names import MappingProxyType

_version = _native.version_info
_not_given = object() if _version >= (3, 13) else None


class EnumType(type):
    __module__ = "enum"

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        _check_extendable(cls, bases)
        namespace = EnumDict()
        namespace._cls_name = cls
        member_type, first_enum = _mixins(cls, bases)
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, **kwds):
        for key in classdict.get("_ignore_", []) + ["_ignore_"]:
            classdict.pop(key, None)
        member_type, first_enum = _mixins(cls, bases)
        new, save_new, use_args = _find_new(classdict, member_type, first_enum)
        values = {name: classdict[name] for name in classdict._member_names}
        _check_names(values)
        order = classdict.pop("_order_", None)
        body = {name: value for name, value in classdict.items() if name not in values}
        if _version >= (3, 12) and body.get("_generate_next_value_") is not None:
            generate = body["_generate_next_value_"]
            body["_generate_next_value_"] = generate if isinstance(generate, staticmethod) else staticmethod(generate)
        if not NEW:
            body.setdefault("__doc__", "An enumeration.")
        _prepare_body(body, cls, bases, new, use_args, member_type, first_enum, boundary)
        own = set(body)
        if NEW:
            body["_members_to_make_"] = Maker(values)
        enum_class = _made_class(metacls, cls, bases, body, kwds)
        if not NEW:
            enum_class._dynamic_names_ = dynamic_names(enum_class)
            for name, value in values.items():
                make_member(enum_class, name, value)
        _settle_methods(enum_class, bases, own, member_type, first_enum)
        if known["Enum"] is not None:
            # By value from now on; the body's own __new__ stays known for subclasses.
            if save_new:
                enum_class.__new_member__ = new
            enum_class.__new__ = known["Enum"].__new__
        _settle_flags(enum_class, cls)
        _check_order(enum_class, order)
        return enum_class

    if NEW:
        def __init__(cls, *args, **kwds):
            pass

    def __bool__(cls):
        return True

    if _version >= (3, 12):
        def __call__(cls, value, names=_not_given, *values, module=None, qualname=None, type=None, start=1, boundary=None):
            if cls._member_map_:
                if names is not _not_given and (names or _version >= (3, 13)):
                    value = (value, names) + values
                return cls.__new__(cls, value)
            if names is _not_given and type is None:
                raise TypeError("%s has no members; specify `names=()` if you meant to create a new, empty, enum" % cls)
            names = None if names is _not_given else names
            return _create(cls, value, names, module, qualname, type, start, boundary)
    elif NEW:
        def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
            if names is None:
                return cls.__new__(cls, value)
            return _create(cls, value, names, module, qualname, type, start, boundary)
    else:
        def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1):
            if names is None:
                return cls.__new__(cls, value)
            return _create(cls, value, names, module, qualname, type, start, None)

        __call__.__qualname__ = "EnumMeta.__call__"

    def __contains__(cls, value):
        if _version < (3, 12):
            if not isinstance(value, known["Enum"]):
                raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'"
                                % (type(value).__qualname__, cls.__class__.__qualname__))
            return isinstance(value, cls) and value._name_ in cls._member_map_
        if isinstance(value, cls):
            return True
        if _version < (3, 13):
            return value in cls._value2member_map_ or value in cls._unhashable_values_
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr) if NEW
                                 else "%s: cannot delete Enum member." % cls.__name__)
        super().__delattr__(attr)

    def __dir__(cls):
        if not NEW:
            return ["__class__", "__doc__", "__members__", "__module__"] + cls._member_names_
        names = {"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__", "__module__",
                 "__name__", "__qualname__"}
        names.update(cls._member_names_)
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add("__init_subclass__")
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    if _version < (3, 12):
        def __getattr__(cls, name):
            if not is_dunder(name):
                members = cls.__dict__.get("_member_map_", {})
                if name in members:
                    return members[name]
            raise AttributeError(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return "<%s %r>" % ("flag" if NEW and is_flag(cls) else "enum", cls.__name__)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("cannot reassign member %r" % (name,) if NEW else "Cannot reassign members.")
        super().__setattr__(name, value)

    if _version >= (3, 13):
        def _add_member_(cls, name, member):
            if name in cls._member_map_:
                if cls._member_map_[name] is not member:
                    raise NameError("%r is already bound: %r" % (name, cls._member_map_[name]))
                return
            from _enum_property import put_member
            put_member(cls, name, member)
            cls._member_map_[name] = member


EnumMeta = EnumType
if not NEW:
    EnumMeta.__name__ = EnumMeta.__qualname__ = "EnumMeta"


def _check_extendable(name, bases):
    for chain in bases:
        for base in chain.__mro__:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError("<enum %r> cannot extend %r" % (name, base) if NEW
                                else "%s: cannot extend enumeration %r" % (name, base.__name__))


def _mixins(name, bases):
    """The data type mixed in, and the enumeration that this one extends."""
    if not bases:
        return object, known["Enum"]
    first_enum = bases[-1]
    if not isinstance(first_enum, EnumType):
        raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
    return _data_type(name, bases) or object, first_enum


def _data_type(name, bases):
    found = []
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    found.append(base._member_type_)
                    break
            elif "__new__" in base.__dict__ or (_version >= (3, 12) and "__dataclass_fields__" in base.__dict__):
                found.append(candidate or base)
                break
            else:
                candidate = candidate or base
    distinct = [one for place, one in enumerate(found) if one not in found[:place]]
    if len(distinct) > 1:
        raise TypeError("too many data types for %r: %r" % (name, set(distinct) if NEW else distinct))
    return distinct[0] if distinct else None


def _value_repr(bases):
    for chain in bases:
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                return base._value_repr_
            if "__repr__" in base.__dict__:
                parameters = base.__dict__.get("__dataclass_params__")
                if _version >= (3, 12) and parameters is not None and parameters.repr:
                    return _fields_repr
                return base.__dict__["__repr__"]
    return None


def _fields_repr(value):
    return ", ".join(["%s=%r" % (name, getattr(value, name)) for name, f in value.__dataclass_fields__.items() if f.repr])


def _find_new(body, member_type, first_enum):
    new = body.get("__new__")
    save_new = new is not None and (first_enum is not None or not NEW)
    general = [object.__new__, getattr(known["Enum"], "__new__", None)]
    if new is None:
        new = object.__new__
        for method in ("__new_member__", "__new__"):
            targets = [getattr(place, method, None) for place in (member_type, first_enum)]
            targets = [target for target in targets if target is not None and not any(target is one for one in general)]
            if targets:
                new = targets[0]
                break
    if NEW:
        return new, save_new, first_enum is not None and not any(new is one for one in general)
    return new, save_new, new is not object.__new__


def _check_names(values):
    invalid = [name for name in ("mro", "") if name in values]
    if invalid:
        raise ValueError("invalid enum member name(s) %s" % ",".join(map(repr, invalid)) if NEW
                         else "Invalid enum member name: %s" % ",".join(invalid))


def _prepare_body(body, name, bases, new, use_args, member_type, first_enum, boundary):
    body["_new_member_"] = new
    body["_use_args_"] = use_args
    body["_member_names_"] = []
    body["_member_map_"] = {}
    body["_value2member_map_"] = {}
    body["_member_type_"] = member_type
    if NEW:
        body["_unhashable_values_"] = []
        body["_value_repr_"] = _value_repr(bases)
        if known["Flag"] is None and name == "Flag" or any(is_flag(base) for base in bases if isinstance(base, type)):
            body["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
            body["_flag_mask_"] = body["_singles_mask_"] = body["_all_bits_"] = 0
            body["_inverted_"] = None


def _made_class(metacls, name, bases, body, kwds):
    try:
        return type.__new__(metacls, name, bases, body, **kwds)
    except Exception as error:
        if not NEW:
            raise
        problem = error
    # Without what type adds about __set_name__.
    if _version < (3, 12):
        raise problem.__cause__ or problem if isinstance(problem, RuntimeError) else problem
    plain = type(problem)(str(problem))
    plain.__cause__ = problem.__cause__
    plain.__context__ = problem.__context__
    raise plain


def _settle_methods(enum_class, bases, own, member_type, first_enum):
    """Which of the data type's and the enumeration's methods of the same name hold."""
    if NEW and known.get("ReprEnum") in bases:
        if member_type is object:
            raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
        if "__format__" not in own:
            enum_class.__format__ = member_type.__format__
            own.add("__format__")
        if "__str__" not in own:
            method = member_type.__str__
            enum_class.__str__ = member_type.__repr__ if method is object.__str__ else method
            own.add("__str__")
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name in own or first_enum is None:
            continue
        found = getattr(enum_class, name)
        theirs = (getattr(member_type, name), getattr(object, name)) if NEW else (getattr(member_type, name),)
        if found in theirs:
            setattr(enum_class, name, getattr(first_enum, name))
    if NEW and is_flag(enum_class):
        for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
            if name not in own:
                setattr(enum_class, name, getattr(known["Flag"], name))


def _settle_flags(enum_class, name):
    if NEW and is_flag(enum_class):
        values = [member._value_ for member in enum_class]
        if values != sorted(values):
            enum_class._iter_member_ = enum_class._iter_member_by_def_


def _check_order(enum_class, order):
    if order is None:
        return
    if isinstance(order, str):
        order = order.replace(",", " ").split()
    if not NEW:
        if order != enum_class._member_names_:
            raise TypeError("member order does not match _order_")
        return
    members = enum_class._member_map_
    if is_flag(enum_class):
        order = [name for name in order if name not in members or is_single_bit(members[name]._value_)]
    order = [name for name in order if name not in members or name in enum_class._member_names_]
    if order and order != enum_class._member_names_:
        raise TypeError("member order does not match _order_:\n  %r\n  %r" % (enum_class._member_names_, order))


def _create(cls, class_name, names, module, qualname, type, start, boundary):
    """The functional API."""
    metacls = cls.__class__
    bases = (cls,) if type is None else (type, cls)
    _, first_enum = _mixins(class_name, bases)
    classdict = metacls.__prepare__(class_name, bases)
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        pairs = []
        last_values = []
        for count, name in enumerate(names):
            value = first_enum._generate_next_value_(name, start, count, last_values[:])
            last_values.append(value)
            pairs.append((name, value))
        names = pairs
    for item in names or ():
        name, value = (item, names[item]) if isinstance(item, str) else item
        classdict[name] = value
    if module is None:
        caller = _native.caller(2)
        module = None if caller is None else caller[0]
    if module is not None:
        classdict["__module__"] = module
    if qualname is not None:
        classdict["__qualname__"] = qualname
    if NEW:
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)
    return metacls.__new__(metacls, class_name, bases, classdict)
