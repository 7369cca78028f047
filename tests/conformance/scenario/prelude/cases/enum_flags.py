import enum
from enum import Flag, IntFlag, auto


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


class Perm(Flag):
    R = 4
    W = 2
    X = 1


class Color(Flag):
    BLACK = 0
    RED = auto()
    GREEN = auto()
    BLUE = auto()
    WHITE = RED | GREEN | BLUE
    PURPLE = RED | BLUE


class IPerm(IntFlag):
    R = 4
    W = 2
    X = 1
    RWX = 7


print(list(Perm), list(Color), list(IPerm), len(Perm), len(Color), len(IPerm))
print(Color.__members__)
for a in (Perm.R, Perm.R | Perm.W, Perm.R & Perm.W, ~Perm.R, Perm.R ^ Perm.R | Perm.X, Perm(0), Perm(7), Perm.R | Perm.W | Perm.X):
    print(a, repr(a), a.name, a.value, bool(a), f"{a}", f"{a:>10}|", "%s" % a)
for a in (Color.BLACK, Color.RED, Color.WHITE, Color.PURPLE, Color.RED | Color.GREEN, ~Color.RED, ~Color.WHITE, Color(3), Color(5), Color.BLUE & Color.PURPLE):
    print(a, repr(a), a.name, a.value, bool(a), a in Color.WHITE)
for a in (IPerm.R, IPerm.R | IPerm.W, IPerm.RWX, IPerm(0), ~IPerm.X, IPerm.R | 8, IPerm(9), IPerm.R + 1, IPerm.R & 4, IPerm.R ^ 12, IPerm(-1), IPerm(16), 1 | IPerm.W, ~IPerm(0)):
    print(a, repr(a), int(a), f"{a}", f"{a:03d}", "%d" % a, type(a).__name__)
print(Perm.R in Perm.R | Perm.W, Perm.X in Perm.R | Perm.W, Perm.R == 4, IPerm.R == 4, Perm.R == Perm(4), Perm.R | Perm.W == Perm.W | Perm.R, hash(Perm.R) == hash(Perm.R._value_), Perm["R"])
print(isinstance(Perm.R, Flag), isinstance(IPerm.R, int), Color.RED < 3 if isinstance(Color.RED, int) else "no order", sorted(IPerm), sum(IPerm), {Perm.R | Perm.W: 1}[Perm.W | Perm.R])
attempt(Perm, 8), attempt(Perm, -1), attempt(Perm, "a"), attempt(Color, 8), attempt(lambda: Perm.R | 1), attempt(lambda: 1 | Perm.R), attempt(lambda: Perm.R & Color.RED), attempt(lambda: 1 in Perm.R), attempt(lambda: "R" in Perm.R)
attempt(lambda: Perm.R | Color.RED), attempt(lambda: Perm.R < Perm.W), attempt(lambda: Perm.Q), attempt(lambda: IPerm("x")), attempt(lambda: int(Perm.R)), attempt(lambda: 4 in IPerm.RWX), attempt(Perm, 1.5)
attempt(lambda: list(Perm.R | Perm.X)), attempt(lambda: len(Perm.R | Perm.X)), attempt(lambda: list(Color.WHITE)), attempt(lambda: list(IPerm.RWX)), attempt(lambda: list(Perm(0)))


class Skips(Flag):
    A = 1
    B = 4
    AB = 5
    HIGH = 64


print(list(Skips), ~Skips.A, repr(~Skips.B), Skips.A | Skips.HIGH)
attempt(Skips, 2), attempt(Skips, 5), attempt(lambda: ~Skips.AB)


class Auto2(IntFlag):
    ONE = auto()
    TWO = auto()
    EIGHT = 8
    NEXT = auto()


print(list(Auto2), Auto2.NEXT | Auto2.ONE, Auto2(3), Auto2.ONE | Auto2.TWO | Auto2.EIGHT)


class Described(Flag):
    A = auto()
    B = auto()
    AB = A | B

    def describe(self):
        return [m.name for m in type(self) if m in self]


print(Described.AB.describe(), Described.A.describe(), (Described.A | Described.B) is Described.AB, Described.AB, Flag("F", "a b c"), list(Flag("F", "a b c")), list(IntFlag("G", ["x", "y"])))
