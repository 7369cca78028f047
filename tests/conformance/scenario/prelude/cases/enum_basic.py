import copy
import enum
from enum import Enum, IntEnum, auto, unique


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    def shade(self, n):
        return "%s-%d" % (self.pretty, n)

    @classmethod
    def default(cls):
        return cls.GREEN

    @staticmethod
    def helper():
        return "help"


print(Color.RED, repr(Color.RED), str(Color.RED), f"{Color.RED}", f"{Color.RED!r:>20}|", f"{Color.RED:>12}|", "%s" % Color.RED, "{}".format(Color.RED))
print(Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.CRIMSON, Color.CRIMSON is Color.RED, type(Color.RED), Color)
print(list(Color), len(Color), list(reversed(Color)), Color.__members__, Color.RED in Color, isinstance(Color.RED, Color), bool(Color), bool(Color.RED))
print(Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.BLUE, Color.RED is Color(1), hash(Color.RED) == hash("RED"), {Color.RED: "r"}[Color.RED])
print(Color.GREEN.pretty, Color.BLUE.shade(3), Color.default(), Color.helper(), Color.__name__, Color.__module__, Color.__qualname__, Color.RED.__class__)
attempt(Color, 9), attempt(lambda: Color["NOPE"]), attempt(lambda: Color.NOPE), attempt(lambda: Color.RED < Color.BLUE), attempt(lambda: Color.RED + 1)
attempt(setattr, Color, "RED", 5), attempt(delattr, Color, "RED"), attempt(setattr, Color.RED, "value", 5), attempt(setattr, Color.RED, "name", "x"), attempt(setattr, Color, "NEW", 5), attempt(lambda: Color.NEW)
attempt(Color), attempt(lambda: Color.RED()), attempt(len, Color.RED), attempt(lambda: Color.__call__(3))
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED, sorted(Color, key=lambda c: -c.value), max(Color, key=lambda c: c.value))


def build(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


def reuse():
    class A(Enum):
        X = 1
        X = 2
    return A


def subclass():
    class B(Color):
        NEW = 9
    return B


def duplicate():
    @unique
    class C(Enum):
        A = 1
        B = 2
        ALSO_A = 1
        ALSO_B = 2
    return C


def not_unique_needed():
    @unique
    class C(Enum):
        A = 1
        B = 2
    return C.A


def bad_name():
    class C(Enum):
        mro = 1
    return C


def reserved():
    class C(Enum):
        _sunder_ = 1
    return C


for make in (reuse, subclass, duplicate, not_unique_needed, bad_name, reserved):
    build(make)


class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


print(list(Auto))


class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return (name.lower(), start, count, list(last_values))

    ONE = auto()
    TWO = auto()


print(list(Named), Named(("one", 1, 0, [])))


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def surface_gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)


print(Planet.EARTH.value, Planet.EARTH.mass, Planet.EARTH.surface_gravity, Planet((3.303e+23, 2.4397e6)))


class Status(Enum):
    OK = "ok"
    BAD = "bad"

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str) and value.lower() != value:
            return cls(value.lower())
        if value == 5:
            return "not a member"
        return None

    def __str__(self):
        return "status %s" % self.value


print(Status("OK"), Status.BAD, f"{Status.OK}", "%s" % Status.OK, repr(Status.OK), "{:>12}|".format(Status.OK))
attempt(Status, "nope"), attempt(Status, 5), attempt(Status, "NOPE")


class Coordinate(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj

    PX = (0, "P.X", "km")
    PY = (1, "P.Y", "km")


attempt(repr, Coordinate.PY)
print(Coordinate.PY, Coordinate(1), Coordinate.PX.label, bytes(Coordinate.PY))


class AutoNumber(Enum):
    def __new__(cls, *args):
        value = len(cls.__members__) + 1
        obj = object.__new__(cls)
        obj._value_ = value
        obj.args = args
        return obj

    FIRST = ()
    SECOND = "extra"


print(list(AutoNumber), AutoNumber.SECOND.args)


class Ordered(Enum):
    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented


class Grade(Ordered):
    A = 5
    B = 4


print(Grade.B < Grade.A, sorted(Grade), Grade.A)
attempt(lambda: Grade.A < 3)
Animal = Enum("Animal", "ANT BEE CAT")
print(Animal, list(Animal), Animal.BEE.value, Animal.__module__)
print(list(Enum("P", ["x", "y"], start=5)), list(Enum("Q", [("a", 1), ("b", "z")])), list(Enum("R", {"k": 3})), list(Enum("S", "a,b", module="m", qualname="Q.S")))
attempt(Enum, "T", "a a")


class Number(IntEnum):
    ONE = 1
    TWO = 2


print(Number.ONE, repr(Number.ONE), f"{Number.ONE}", f"{Number.ONE:03d}", "%d" % Number.TWO, "%s" % Number.TWO, format(Number.ONE), str(Number.TWO))
print(Number.ONE + Number.TWO, type(Number.ONE + 1), Number.ONE == 1, Number.ONE < 2, [10, 20, 30][Number.ONE], int(Number.TWO), Number(2), isinstance(Number.ONE, int), hash(Number.ONE) == hash(1), {1: "x"}[Number.ONE])
print(list(range(Number.TWO)), max(Number), sum(Number), sorted([Number.TWO, Number.ONE]), Number.ONE in Number, -Number.ONE, Number.TWO ** 3, 1 in [Number.ONE], Number.ONE.real, "ab" * Number.TWO)
attempt(Number, 9), attempt(lambda: Number("a"))


class Text(str, Enum):
    HELLO = "hello"
    WORLD = "world"


print(Text.HELLO, repr(Text.HELLO), f"{Text.HELLO}", "%s" % Text.HELLO, "{:>8}|".format(Text.HELLO), Text.HELLO == "hello", Text.HELLO.upper(), Text("world"), Text.HELLO + "!", ",".join(Text), str(Text.HELLO), Text.HELLO.value, "hello" in {Text.HELLO})


class Real(float, Enum):
    PI = 3.14


print(Real.PI, repr(Real.PI), f"{Real.PI}", Real.PI * 2)
attempt(lambda: f"{Real.PI:.1f}")


class Mixed(Enum):
    A = 1
    B = "b"
    C = None
    D = (1, 2)
    E = [1, 2]
    F = 1.0
    G = len
    H = int

    def method(self):
        return 1

    _private = 5
    __dunderish = 6


print(list(Mixed), Mixed.E.value, Mixed([1, 2]), Mixed.__members__.keys(), Mixed._private, Mixed.F is Mixed.A)


class WithIgnore(Enum):
    _ignore_ = "temp other"
    temp = 1
    other = 2
    KEPT = temp + other


print(list(WithIgnore))
