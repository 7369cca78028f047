# since: 3.11
# Enumerations whose members are names of their module.
import enum


@enum.global_enum
class Size(enum.Enum):
    SMALL = 1
    LARGE = 2


@enum.global_enum
class Access(enum.Flag):
    READ = 1
    WRITE = 2


@enum.global_enum
class Number(enum.IntEnum):
    ONE = 1


@enum.global_enum
class Bits(enum.IntFlag):
    LOW = 1
    HIGH = 2


class Mode(enum.Flag):
    A = 1
    B = 2
    __repr__ = enum.global_flag_repr


class Kind(enum.Enum):
    LEFT = "l"
    __repr__ = enum.global_enum_repr
    __str__ = enum.global_str


print(SMALL is Size.SMALL, repr(LARGE), str(LARGE), READ | WRITE == Access(3), ONE, repr(ONE))
print(repr(Bits.LOW), repr(Bits.LOW | Bits.HIGH), repr(Bits(0)), str(Bits.HIGH), LOW | HIGH)
for flag in (Access.READ, Access.READ | Access.WRITE, Access(0), Mode.A, Mode.A | Mode.B, Mode(0)):
    try:
        print(str(flag), repr(flag))
    except TypeError as error:
        print(str(flag), error)
print(repr(Kind.LEFT), str(Kind.LEFT), enum.global_str(Size.SMALL), enum.global_enum_repr(Size.SMALL), enum.global_flag_repr(Bits.LOW))
print(Size, Size["SMALL"], [member for member in Size], {SMALL: 1}[Size.SMALL])
