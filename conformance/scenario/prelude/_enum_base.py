# enum: Enum and the enumerations of data types.
import _native
from _enum_members import known
from _enum_names import NEW
from _enum_type import EnumType

_version = _native.version_info
if NEW:
    from _enum_property import property as _attribute
else:
    from _types_classes import DynamicClassAttribute as _attribute


def _next_value(name, start, count, last_values):
    if _version >= (3, 13):
        if not last_values:
            return start
        try:
            last_value = sorted(last_values).pop()
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last_value + 1
        except TypeError:
            raise TypeError("unable to increment %r" % (last_value,)) from None
    for last_value in reversed(last_values):
        try:
            return last_value + 1
        except TypeError:
            pass
    return start


def _looked_up(cls, value):
    """The member that has the value, or None."""
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        # An unhashable value.
        for member in cls._member_map_.values():
            if member._value_ == value:
                return member
    return None


def _asked(cls, value):
    """What the class's _missing_ makes of the value, and the exception it raised."""
    try:
        return cls._missing_(value), None
    except Exception as error:
        return None, error


class Enum(metaclass=EnumType):
    __module__ = "enum"

    def __new__(cls, value):
        if type(value) is cls:
            return value
        member = _looked_up(cls, value)
        if member is not None:
            return member
        if _version >= (3, 11, 3) and not cls._member_map_:
            if _version >= (3, 13) and cls.__dict__.get("_%s__in_progress" % cls.__name__, False):
                raise TypeError("do not use `super().__new__; call the appropriate __new__ directly")
            raise TypeError("%r has no members defined" % cls)
        result, error = _asked(cls, value)
        if isinstance(result, cls):
            return result
        if NEW and isinstance(result, int) and getattr(cls, "_boundary_", None) is not None and cls._boundary_ == "eject":
            return result
        unknown = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        if error is None:
            if result is None:
                raise unknown
            error = TypeError("error in %s._missing_: returned %r instead of None or a valid member"
                              % (cls.__name__, result))
        if not isinstance(error, ValueError):
            error.__context__ = unknown
        raise error

    if NEW:
        def __init__(self, *args, **kwds):
            pass

        _generate_next_value_ = staticmethod(_next_value)
    else:
        _generate_next_value_ = _next_value

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = (self.__class__._value_repr_ or repr) if NEW else repr
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        names = ["__class__", "__doc__", "__module__"] + (["__eq__", "__hash__"] if NEW else [])
        if NEW and self.__class__._member_type_ is not object:
            names += object.__dir__(self)
        for cls in self.__class__.__mro__:
            names += [name for name in cls.__dict__
                      if name[0] != "_" and (name not in self._member_map_ or (3, 11) <= _version < (3, 11, 3))]
        names += [name for name in getattr(self, "__dict__", ()) if name[0] != "_"]
        return sorted(set(names)) if NEW else names

    def __format__(self, format_spec):
        if not NEW and self._member_type_ is not object and type(self).__str__ in _plain_str:
            return self._member_type_.__format__(self._value_, format_spec)
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    if NEW:
        def __deepcopy__(self, memo):
            return self

        def __copy__(self):
            return self

    if _version >= (3, 13):
        def _add_alias_(self, name):
            self.__class__._add_member_(name, self)

        def _add_value_alias_(self, value):
            other = _looked_up(self.__class__, value)
            if other is not None:
                if other is not self:
                    raise ValueError("%r is already bound: %r" % (value, other))
                return
            self.__class__._value2member_map_[value] = self

    @_attribute
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @_attribute
    def value(self):
        """The value of the Enum member."""
        return self._value_


known["Enum"] = Enum
# The __str__ that leave format() to the data type.
_plain_str = [Enum.__str__]

if NEW:
    class ReprEnum(Enum):
        """Only changes the repr(), leaving str() and format() to the mixed-in type."""
        __module__ = "enum"

    known["ReprEnum"] = ReprEnum

    class IntEnum(int, ReprEnum):
        """Enum where members are also (and must be) ints"""
        __module__ = "enum"

    class StrEnum(str, ReprEnum):
        """Enum where members are also (and must be) strings"""
        __module__ = "enum"

        def __new__(cls, *values):
            if len(values) > 3:
                raise TypeError("too many arguments for str(): %r" % (values,))
            if len(values) == 1 and not isinstance(values[0], str):
                raise TypeError("%r is not a string" % (values[0],))
            if len(values) >= 2 and not isinstance(values[1], str):
                raise TypeError("encoding must be a string, not %r" % (values[1],))
            if len(values) == 3 and not isinstance(values[2], str):
                raise TypeError("errors must be a string, not %r" % (values[2],))
            member = str.__new__(cls, str(*values))
            member._value_ = str(*values)
            return member

        @staticmethod
        def _generate_next_value_(name, start, count, last_values):
            return name.lower()
else:
    class IntEnum(int, Enum):
        """Enum where members are also (and must be) ints"""
        __module__ = "enum"
