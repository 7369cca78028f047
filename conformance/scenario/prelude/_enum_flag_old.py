# enum: Flag and IntFlag, up to 3.10.
import _native
from _enum_base import Enum, _plain_str
from _enum_members import known


def _high_bit(value):
    return value.bit_length() - 1


def _decompose(flag, value):
    """The members in the value, the largest first, and the bits that none has."""
    uncovered = value
    members = []
    for member in flag:
        if member.value and member.value & value == member.value:
            members.append(member)
            uncovered &= ~member.value
    if value >= 0:
        rest = uncovered
        while rest:
            bit = 2 ** _high_bit(rest)
            if bit in flag._value2member_map_:
                members.append(flag._value2member_map_[bit])
                uncovered &= ~bit
            rest &= ~bit
    if not members and value in flag._value2member_map_:
        members.append(flag._value2member_map_[value])
    members.sort(key=lambda member: member._value_, reverse=True)
    if len(members) > 1 and members[0].value == value:
        # The value's own name adds nothing.
        members.pop(0)
    return members, uncovered


def _text(flag):
    members, _ = _decompose(flag.__class__, flag._value_)
    return "|".join([str(member._name_ or member._value_) for member in members])


class Flag(Enum):
    """Support for flags"""
    __module__ = "enum"

    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        last_value = last_values[-1]
        try:
            high_bit = _high_bit(last_value)
        except Exception:
            raise TypeError("Invalid Flag value: %r" % last_value) from None
        return 2 ** (high_bit + 1)

    @classmethod
    def _missing_(cls, value):
        if value < 0:
            return ~cls._create_pseudo_member_(~value)
        return cls._create_pseudo_member_(value)

    @classmethod
    def _create_pseudo_member_(cls, value):
        member = cls._value2member_map_.get(value)
        if member is None:
            if _decompose(cls, value)[1]:
                raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
            member = object.__new__(cls)
            member._name_ = None
            member._value_ = value
            member = cls._value2member_map_.setdefault(value, member)
        return member

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'"
                            % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __repr__(self):
        name = self._name_ if self._name_ is not None else _text(self)
        return "<%s.%s: %r>" % (self.__class__.__name__, name, self._value_)

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_ if self._name_ is not None else _text(self))

    def __bool__(self):
        return bool(self._value_)

    def __or__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ | other._value_)

    def __and__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ & other._value_)

    def __xor__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ ^ other._value_)

    def __invert__(self):
        members, _ = _decompose(self.__class__, self._value_)
        inverted = self.__class__(0)
        for member in self.__class__:
            if member not in members and not member._value_ & self._value_:
                inverted = inverted | member
        return self.__class__(inverted)


known["Flag"] = Flag
_plain_str.append(Flag.__str__)


class IntFlag(int, Flag):
    """Support for integer-based Flags"""
    __module__ = "enum"

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        return cls._create_pseudo_member_(value)

    @classmethod
    def _create_pseudo_member_(cls, value):
        member = cls._value2member_map_.get(value)
        if member is not None:
            return member
        # Bits that no member has become members without a name first.
        wanted = [value]
        rest = _decompose(cls, value)[1]
        while rest:
            bit = 2 ** _high_bit(rest)
            if bit not in cls._value2member_map_ and bit not in wanted:
                wanted.append(bit)
            rest = 0 if rest == -bit else rest ^ bit
        for value in reversed(wanted):
            member = int.__new__(cls, value)
            member._name_ = None
            member._value_ = value
            member = cls._value2member_map_.setdefault(value, member)
        return member

    def __or__(self, other):
        if not isinstance(other, (self.__class__, int)):
            return NotImplemented
        return self.__class__(self._value_ | self.__class__(other)._value_)

    def __and__(self, other):
        if not isinstance(other, (self.__class__, int)):
            return NotImplemented
        return self.__class__(self._value_ & self.__class__(other)._value_)

    def __xor__(self, other):
        if not isinstance(other, (self.__class__, int)):
            return NotImplemented
        return self.__class__(self._value_ ^ self.__class__(other)._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return self.__class__(~self._value_)
