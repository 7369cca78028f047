from enum import Enum, IntEnum, Flag, IntFlag, auto, unique
class Color(Enum):
    RED = 1
    GREEN = "g"
    CRIMSON = 1
    def describe(self): return f"{self.name}={self.value}"
class Level(IntEnum):
    LOW = auto()
    HIGH = auto()
class Perm(Flag):
    R, W, X = 4, 2, 1
print(Color.RED, repr(Color.GREEN), Color(1), Color["GREEN"], Color.CRIMSON is Color.RED, list(Color), Color.RED.describe(), len(Color), Color.RED in Color, list(Color.__members__))
print(Level.HIGH > Level.LOW, Level.HIGH + 1, Level(2), sorted([Level.HIGH, Level.LOW])[0].name, Level.LOW == 1, {Color.RED: "k"}[Color(1)], isinstance(Level.LOW, int))
print((Perm.R | Perm.W).value, Perm.R in (Perm.R | Perm.X), bool(Perm.R & Perm.W), ~Perm.R == Perm.W | Perm.X, Perm(0).value, (Perm.R ^ Perm.R).value)
def doubled():
    @unique
    class Twice(Enum): A = 1; B = 1
def extended():
    class Sub(Color): pass
for wrong in (lambda: Color(9), lambda: Color["NO"], lambda: setattr(Color, "RED", 2), lambda: Color.RED < Color.GREEN, doubled, extended, lambda: Color.NOPE):
    try: wrong()
    except (ValueError, KeyError, AttributeError, TypeError) as error: print(type(error).__name__, str(error).split(" (")[0])
