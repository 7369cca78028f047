# enum: the making of members.
import _native
from _enum_names import NEW
from _types_classes import DynamicClassAttribute

_version = _native.version_info
# Enum and Flag, once they exist.
known = {"Enum": None, "Flag": None}


def is_flag(cls):
    return known["Flag"] is not None and issubclass(cls, known["Flag"])


def is_single_bit(value):
    return value != 0 and value & (value - 1) == 0


class Maker:
    """Stands in the class's namespace; when the class exists, turns the values into its members."""

    def __init__(self, values):
        self.values = values

    def __set_name__(self, cls, name):
        delattr(cls, name)
        for name, value in self.values.items():
            make_member(cls, name, value)


def make_member(cls, name, value):
    args = value if isinstance(value, tuple) else (value,)
    if cls._member_type_ is tuple:
        args = (args,)
    member = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
    if not hasattr(member, "_value_"):
        member._value_ = value
        if cls._use_args_ or NEW:
            member._value_ = value if cls._member_type_ is object else _converted(cls, args)
    value = member._value_
    member._name_ = name
    member.__objclass__ = cls
    member.__init__(*args)
    if NEW:
        member._sort_order_ = len(cls._member_names_)
        if is_flag(cls) and (_version < (3, 13) or isinstance(value, int)):
            cls._flag_mask_ |= value
            if is_single_bit(value):
                cls._singles_mask_ |= value
            cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
    canonical = _same_value(cls, value)
    if canonical is not None:
        member = canonical
    elif not NEW or not is_flag(cls) or (is_single_bit(value) if isinstance(value, int) else False):
        cls._member_names_.append(name)
    _put(cls, name, member)
    try:
        if NEW:
            cls._value2member_map_.setdefault(value, member)
        else:
            cls._value2member_map_[value] = member
    except TypeError:
        if NEW:
            cls._unhashable_values_.append(value)


def _converted(cls, args):
    if not NEW:
        return cls._member_type_(*args)
    try:
        return cls._member_type_(*args)
    except Exception as error:
        problem = TypeError("_value_ not set in __new__, unable to create it")
        problem.__cause__ = error
        raise problem


def _same_value(cls, value):
    """The member that has the value already."""
    if NEW:
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            pass
    for member in cls._member_map_.values():
        if member._value_ == value:
            return member
    return None


def _put(cls, name, member):
    if NEW:
        from _enum_property import put_member
        put_member(cls, name, member)
    elif name not in cls._dynamic_names_:
        setattr(cls, name, member)
    cls._member_map_[name] = member


def dynamic_names(cls):
    return {name for step in cls.__mro__ for name, value in step.__dict__.items()
            if isinstance(value, DynamicClassAttribute)}
