# enum: unique, verify, and enumerations as global constants.
import _native
from _enum_base import Enum
from _enum_members import is_flag, is_single_bit
from _enum_names import NEW

_version = _native.version_info


def _aliases(enumeration):
    return ", ".join(["%s -> %s" % (name, member.name) for name, member in enumeration.__members__.items()
                      if name != member.name])


def unique(enumeration):
    aliases = _aliases(enumeration)
    if aliases:
        raise ValueError("duplicate values found in %r: %s" % (enumeration, aliases))
    return enumeration


def _bits(value):
    bit = 1
    while bit <= value:
        if value & bit:
            yield bit
        bit <<= 1


def show_flag_values(value):
    return list(_bits(value))


if NEW:
    from _enum_base import StrEnum

    class EnumCheck(StrEnum):
        """various conditions to check an enumeration for"""
        __module__ = "enum"
        CONTINUOUS = "no skipped integer values"
        NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
        UNIQUE = "one name per value"

    CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    __module__ = "enum"

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                aliases = _aliases(enumeration)
                if aliases:
                    raise ValueError("aliases found in %r: %s" % (enumeration, aliases))
            elif check is CONTINUOUS:
                _check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _check_named(enumeration)
        return enumeration


def _check_continuous(enumeration):
    kind = "flag" if is_flag(enumeration) else "enum"
    values = {member.value for member in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if kind == "flag":
        expected = [2 ** place for place in range(low.bit_length(), high.bit_length() - 1)]
    else:
        expected = range(low + 1, high)
    missing = [value for value in expected if value not in values]
    if missing:
        text = "invalid %s %r: missing values %s" % (kind, enumeration.__name__, ", ".join(map(str, missing)))
        raise ValueError(text[:256])


def _check_named(enumeration):
    values = [member.value for member in enumeration]
    names, missing = [], 0
    for name, alias in enumeration._member_map_.items():
        if name in enumeration._member_names_ or alias.value < 0:
            continue
        unnamed = [bit for bit in _bits(alias.value) if bit not in values]
        if unnamed:
            names.append(name)
            for bit in unnamed:
                missing |= bit
    if not names:
        return
    if len(names) == 1:
        who = "alias %s is missing" % names[0]
    else:
        who = "aliases %s and %s are missing" % (", ".join(names[:-1]), names[-1])
    what = "value 0x%x" if is_single_bit(missing) else "combined values of 0x%x"
    raise ValueError("invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]"
                     % (enumeration.__name__, who, what % missing))


def _module(member):
    return member.__class__.__module__.split(".")[-1]


def global_enum_repr(self):
    return "%s.%s" % (_module(self), self._name_)


def global_flag_repr(self):
    module = _module(self)
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    # Before 3.12.3 it is the member itself that is counted with, and only an IntFlag can be.
    if is_single_bit(self._value_ if _version >= (3, 12, 3) else self):
        return "%s.%s" % (module, self._name_)
    return "|".join([name if name[0].isdigit() else "%s.%s" % (module, name) for name in self._name_.split("|")])


def global_str(self):
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    import sys
    cls.__repr__ = global_flag_repr if is_flag(cls) else global_enum_repr
    if update_str or not _keeps_str(cls):
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _keeps_str(cls):
    from _enum_base import ReprEnum
    return issubclass(cls, ReprEnum)


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)
