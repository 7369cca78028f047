"""Enumerations: members, aliases, methods, planets and auto values."""
from enum import Enum, IntEnum, auto, unique


class Colour(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1


class Ordinal(Enum):
    """Members made by a hook that chooses the value from the name."""

    def _generate_next_value_(name, start, count, last_values):
        return f"{count}-{name.lower()}"

    NORTH = auto()
    SOUTH = auto()
    EAST = auto()


class Body(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass: float, radius: float) -> None:
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self) -> float:
        return 6.67300e-11 * self.mass / self.radius ** 2


class Grade(Enum):
    A = 5
    B = 4
    C = 3

    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str) and value.upper() in cls.__members__:
            return cls[value.upper()]
        return None


class Coordinate(bytes, Enum):
    def __new__(cls, value: int, label: str, unit: str):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj

    PX = (0, "P.X", "km")
    PY = (1, "P.Y", "km")
    VX = (2, "V.X", "km/s")


class Level(IntEnum):
    LOW = 10
    MID = 20
    HIGH = 30


class Shape(Enum):
    SQUARE = "square"
    CIRCLE = "circle"

    def area(self, size: float) -> float:
        return {"square": size ** 2, "circle": 3.0 * size ** 2}[self.value]

    def __str__(self) -> str:
        return f"a {self.value}"


def main() -> None:
    print(Colour.RED, repr(Colour.RED), Colour.RED.name, Colour.RED.value, type(Colour.RED).__name__)
    print(list(Colour), len(Colour), Colour.CRIMSON is Colour.RED, Colour(3), Colour["GREEN"])
    print([(name, member.name) for name, member in Colour.__members__.items()])
    print(Colour.RED in Colour, isinstance(Colour.BLUE, Colour), Colour.RED == 1, {Colour.RED: "r"}[Colour.CRIMSON])
    for bad in (lambda: Colour(9), lambda: Colour["PINK"], lambda: Colour.RED < Colour.BLUE, lambda: Grade("z")):
        try:
            bad()
        except (ValueError, KeyError, TypeError) as exc:
            print(f"{type(exc).__name__}: {exc}")
    try:
        Colour.RED = 5
    except AttributeError as exc:
        print("AttributeError on rebinding", "RED" in str(exc) or "reassign" in str(exc))
    try:
        @unique
        class Mistake(Enum):
            ONE = 1
            TWO = 2
            UNO = 1
    except ValueError as exc:
        print("ValueError:", exc)

    print([m.value for m in Ordinal], Ordinal("1-south"))
    print([f"{body.name}={body.gravity:.2f}" for body in Body])
    print(sorted(Grade), max(Grade), Grade("b"), Grade(3) < Grade.A)
    print(Coordinate.PY.value, Coordinate.PY.label, Coordinate(2).unit, bytes(Coordinate.VX))
    print(Level.MID + 1, Level.LOW < Level.HIGH, Level(20).name, max(Level).name, [0] * 3 + [int(Level.LOW)],
          repr(Level.HIGH), Level.MID == 20, sum(Level))
    print(Shape.CIRCLE, f"{Shape.SQUARE}", f"{Shape.SQUARE!r:>30}", Shape("square").area(3), Shape.CIRCLE.area(2))
    Animal = Enum("Animal", "ANT BEE CAT")
    Tool = Enum("Tool", {"SAW": "cut", "DRILL": "bore"})
    print(list(Animal), Animal.BEE.value, [t.value for t in Tool], Animal.ANT is Animal(1))
    print([m.name for m in reversed(Colour)], bool(Enum("Z", [("NONE", 0)]).NONE))


if __name__ == "__main__":
    main()
