# enum: Flag and IntFlag, from 3.11 on.
import _native
from _enum_base import Enum, ReprEnum, StrEnum
from _enum_members import known
from _enum_names import auto

_version = _native.version_info


class FlagBoundary(StrEnum):
    """control how out of range values are handled"""
    __module__ = "enum"
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits(number, width=0):
    """0b0 or 0b1 for the sign, then at least width digits."""
    ceiling = 2 ** number.bit_length()
    text = format(number + ceiling if number >= 0 else ~number ^ (2 * ceiling - 1), "b")[1:]
    return "0b%d %s" % (number < 0, text.rjust(width, "1" if number < 0 else "0"))


def lowest_bits(value):
    while value:
        bit = value & (~value + 1)
        yield bit
        value ^= bit


# Up to 3.11.2 flags let unknown bits go.
class Flag(Enum, boundary=STRICT if _version >= (3, 11, 3) else CONFORM):
    """Support for flags"""
    __module__ = "enum"
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        last_value = max(last_values)
        try:
            high_bit = last_value.bit_length() - 1
        except Exception:
            raise TypeError("invalid flag value %r" % last_value) from None
        return 2 ** (high_bit + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in lowest_bits(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda member: member._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        value, eject = _within(cls, value)
        if eject:
            return value
        negative = None
        if value < 0:
            negative = value
            value = cls._all_bits_ + 1 + value
        unknown = value & ~cls._flag_mask_
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError("%s(%r) -->  unknown values %r [%s]" % (cls.__name__, value, unknown, _bits(unknown)))
        if cls._member_type_ is object:
            combined = object.__new__(cls)
        else:
            combined = cls._member_type_.__new__(cls, value)
        if not hasattr(combined, "_value_"):
            combined._value_ = value
        combined._name_ = _combined_name(cls, value)
        combined = cls._value2member_map_.setdefault(value, combined)
        if negative is not None:
            cls._value2member_map_[negative] = combined
        return combined

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r"
                            % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return bin(self._value_).count("1")

    def __repr__(self):
        name = self.__class__.__name__
        show = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return "<%s: %s>" % (name, show(self._value_))
        return "<%s.%s: %s>" % (name, self._name_, show(self._value_))

    def __str__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return "%s(%r)" % (name, self._value_)
        return "%s.%s" % (name, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def __or__(self, other):
        other = _value_for(self, other)
        return other if other is NotImplemented else self.__class__(self._value_ | other)

    def __and__(self, other):
        other = _value_for(self, other)
        return other if other is NotImplemented else self.__class__(self._value_ & other)

    def __xor__(self, other):
        other = _value_for(self, other)
        return other if other is NotImplemented else self.__class__(self._value_ ^ other)

    def __invert__(self):
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


def _value_for(flag, other):
    if isinstance(other, flag.__class__):
        return other._value_
    if flag._member_type_ is not object and isinstance(other, flag._member_type_):
        return other
    return NotImplemented


def _within(cls, value):
    """The value as the class's boundary lets it through, and whether it leaves the class."""
    mask, all_bits = cls._flag_mask_, cls._all_bits_
    if ~all_bits <= value <= all_bits and not value & (all_bits ^ mask):
        return value, False
    if cls._boundary_ is STRICT:
        width = max(value.bit_length(), mask.bit_length())
        raise ValueError("%r invalid value %r\n    given %s\n  allowed %s"
                         % (cls, value, _bits(value, width), _bits(mask, width)))
    if cls._boundary_ is CONFORM:
        return value & mask, False
    if cls._boundary_ is EJECT:
        return value, True
    if value < 0:
        value += max(all_bits + 1, 2 ** value.bit_length())
    return value, False


def _combined_name(cls, value):
    singles = value & cls._singles_mask_
    rest = value & ~cls._singles_mask_
    members = list(cls._iter_member_(singles))
    covered = 0
    for member in members:
        covered |= member._value_
    if rest and _version >= (3, 11):
        for member in cls._member_map_.values():
            if member not in members and member._value_ and member._value_ & value == member._value_:
                members.append(member)
                covered |= member._value_
    unknown = value ^ covered
    if not covered:
        return None
    name = "|".join([member._name_ for member in members])
    if unknown and cls._boundary_ is STRICT:
        raise ValueError("%r: no members with value %r" % (cls, unknown))
    return name + "|%s" % cls._numeric_repr_(unknown) if unknown else name


known["Flag"] = Flag


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""
    __module__ = "enum"
