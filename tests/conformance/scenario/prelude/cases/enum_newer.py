# since: 3.11
import enum
from enum import (CONFORM, CONTINUOUS, EJECT, Enum, EnumCheck, Flag, FlagBoundary, IntEnum, IntFlag, KEEP,
                  NAMED_FLAGS, ReprEnum, STRICT, StrEnum, UNIQUE, auto, member, nonmember, property, verify)
from enum import member, nonmember, verify


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


class Level(StrEnum):
    LOW = auto()
    HIGH = auto()
    TOP = "The Top"


print(Level.LOW, repr(Level.HIGH), f"{Level.TOP}", Level.LOW == "low", Level("high"), list(Level), Level.LOW.upper(), "%s" % Level.LOW, f"{Level.LOW:>6}|", str(Level.TOP))


def build(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


def wrong_str():
    class S(StrEnum):
        A = 1


def not_continuous():
    @verify(CONTINUOUS)
    class C(Enum):
        A = 1
        B = 4


def aliased():
    @verify(UNIQUE)
    class C(Enum):
        A = 1
        B = 1


def unnamed():
    @verify(NAMED_FLAGS)
    class F(Flag):
        A = 1
        AB = 7


def flag_gap():
    @verify(CONTINUOUS)
    class F(Flag):
        A = 1
        B = 8


def verified():
    @verify(UNIQUE, CONTINUOUS)
    class C(Enum):
        A = 1
        B = 2
    return C


def wrong_new():
    class C(Enum):
        def __new__(cls, value):
            raise KeyError("from new")
        A = 1


for make in (wrong_str, not_continuous, aliased, unnamed, flag_gap, verified, wrong_new):
    build(make)


class Mixed(Enum):
    A = 1
    helper = nonmember(5)
    function = member(len)

    @property
    def name_twice(self):
        return self.name * 2


print(list(Mixed), Mixed.helper, Mixed.function, Mixed.A.name_twice)


class Conform(Flag, boundary=CONFORM):
    A = 1
    B = 2


class Eject(Flag, boundary=EJECT):
    A = 1
    B = 2


class Keep(Flag, boundary=KEEP):
    A = 1
    B = 2


class Strict(IntFlag, boundary=STRICT):
    A = 1
    B = 2


print(Conform(7), repr(Conform(8)), Eject(7), type(Eject(7)).__name__, Keep(7), repr(Keep(8)), ~Keep.A, ~Conform.A, ~Eject.A, repr(~Strict.A))
attempt(Strict, 5), attempt(Keep, -1), attempt(Conform, -1), attempt(Eject, -1), attempt(Strict, -1), attempt(Strict, -9)
print(list(Conform.A | Conform.B), len(Conform(3)), Conform.A in Conform(3), FlagBoundary.STRICT, repr(KEEP), EnumCheck.UNIQUE if hasattr(enum, "EnumCheck") else "")


class Meta(Enum):
    X = 1

    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)


class Base(Enum):
    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)
        print("subclass", cls.__name__, list(cls.__members__))

    def hello(self):
        return "hello " + self.name


class Derived(Base):
    ONE = 1
    TWO = 2


print(Derived.ONE.hello(), dir(Derived.ONE), dir(Derived))


class Shadow(Enum):
    name = "n"
    value = "v"
    OTHER = "o"


print(list(Shadow), Shadow.name, Shadow.value, Shadow.OTHER.name, Shadow.OTHER.value, Shadow("n").name)


class Tupled(tuple, Enum):
    A = 1, 2
    B = 3, 4


print(Tupled.A, Tupled.B[0], Tupled.A.value, repr(Tupled.A), len(Tupled.B))


class Two(Enum):
    A = auto(), "first"
    B = auto(), "second"

    def __init__(self, number, label):
        self.number = number
        self.label = label


print([(m.number, m.label, m.value) for m in Two], Two((1, "first")))


class WithData(IntEnum):
    A = (5, "five")

    def __new__(cls, value, label):
        obj = int.__new__(cls, value)
        obj._value_ = value
        obj.label = label
        return obj


print(WithData.A, WithData.A.label, WithData(5), WithData.A + 1)
attempt(lambda: 5 in Two) if hasattr(enum, "pickle_by_enum_name") else None
attempt(lambda: 1 in Meta) if hasattr(enum, "pickle_by_enum_name") else None
attempt(lambda: [] in Meta) if hasattr(enum, "EnumDict") else None
attempt(Enum, "Nothing") if hasattr(enum, "pickle_by_enum_name") else None
attempt(lambda: list(Enum("Bounded", "a b", boundary=KEEP))), attempt(lambda: list(Flag("Made", "a b c")))
attempt(lambda: Flag("Made", "a b c")(8)), attempt(lambda: ReprEnum("Bad", "a b")), print(show_flag_values(11) if "show_flag_values" in globals() else enum.show_flag_values(11))


class Unhashable(Enum):
    A = [1]
    B = {}
    C = [1]


print(list(Unhashable), Unhashable([1]), Unhashable({}), Unhashable.C is Unhashable.A)
attempt(Unhashable, [2])


class Missing(Enum):
    A = 1

    @classmethod
    def _missing_(cls, value):
        raise KeyError("in missing")


try:
    Missing(5)
except KeyError as error:
    print(repr(error), repr(error.__context__))
