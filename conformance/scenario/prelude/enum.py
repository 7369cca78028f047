# enum: what is here, from the parts below.
import _native
from _enum_base import Enum, IntEnum
from _enum_names import auto
from _enum_tools import unique
from _enum_type import EnumMeta

if _native.version_info >= (3, 11):
    from _enum_base import ReprEnum, StrEnum
    from _enum_type import EnumType
    from _enum_flag import CONFORM, EJECT, Flag, FlagBoundary, IntFlag, KEEP, STRICT
    from _enum_names import member, nonmember
    from _enum_property import property
    from _enum_tools import (CONTINUOUS, EnumCheck, NAMED_FLAGS, UNIQUE, global_enum, global_enum_repr, global_flag_repr,
                             global_str, show_flag_values, verify)
else:
    from _enum_flag_old import Flag, IntFlag
if _native.version_info >= (3, 11, 3):
    from _enum_tools import pickle_by_enum_name, pickle_by_global_name
if _native.version_info >= (3, 13):
    from _enum_names import EnumDict

__all__ = ["Enum", "EnumMeta", "Flag", "IntEnum", "IntFlag", "auto", "unique"]
if _native.version_info >= (3, 11):
    __all__ += ["CONFORM", "CONTINUOUS", "EJECT", "EnumCheck", "EnumType", "FlagBoundary", "KEEP", "NAMED_FLAGS", "ReprEnum",
                "STRICT", "StrEnum", "UNIQUE", "global_enum", "global_enum_repr", "global_flag_repr", "global_str", "member",
                "nonmember", "property", "verify"]
if _native.version_info >= (3, 11, 3):
    __all__ += ["pickle_by_enum_name", "pickle_by_global_name"]
if _native.version_info >= (3, 13):
    __all__.append("EnumDict")
