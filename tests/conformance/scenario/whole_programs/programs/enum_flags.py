# since: 3.11
"""Flags, StrEnum, verify, and members that are not members."""
from enum import (CONTINUOUS, FlagBoundary, KEEP, STRICT, UNIQUE, Enum, Flag, IntFlag, IntEnum, StrEnum,
                  auto, member, nonmember, property as enum_property, verify)


class Access(Flag):
    READ = auto()
    WRITE = auto()
    EXECUTE = auto()
    ALL = READ | WRITE | EXECUTE


class Mode(IntFlag):
    X = 1
    W = 2
    R = 4
    RWX = 7


class Loose(Flag, boundary=KEEP):
    ONE = 1
    TWO = 2


class Tight(Flag, boundary=STRICT):
    ONE = 1
    TWO = 2


class Suit(StrEnum):
    CLUBS = auto()
    Hearts = auto()
    SPADES = "S"


class Http(IntEnum):
    OK = 200, "fine"
    NOT_FOUND = 404, "nothing here"

    def __new__(cls, code: int, text: str = ""):
        obj = int.__new__(cls, code)
        obj._value_ = code
        obj.text = text
        return obj

    @enum_property
    def is_error(self) -> bool:
        return self.value >= 400


class Mixed(Enum):
    A = 1
    LIMIT = nonmember(10)

    @member
    def shout(self=None):
        return "SHOUT"

    def quiet(self) -> str:
        return self.name.lower()


def describe(access: Access) -> str:
    match access:
        case Access.ALL:
            return "everything"
        case Access.READ:
            return "reader"
        case _ if Access.WRITE in access:
            return "some writer"
        case _:
            return "other"


def main() -> None:
    rw = Access.READ | Access.WRITE
    print(rw, repr(rw), rw.value, rw.name, len(rw), [a.name for a in rw])
    print(Access.READ in rw, Access.EXECUTE in rw, bool(rw & Access.EXECUTE), rw ^ Access.READ)
    print(~rw, Access(0), Access(5), repr(Access(0)), Access.ALL & ~Access.WRITE)
    print(list(Access), [describe(a) for a in (Access.ALL, Access.READ, rw, Access.EXECUTE)])
    print(sorted(Access, key=lambda a: -a.value)[0], hash(rw) == hash(Access(3)))

    perms = Mode.R | Mode.W
    print(repr(perms), perms + 1, perms == 6, Mode.R in perms, Mode(7), repr(Mode.X | 8), isinstance(perms, int))
    print(f"{Mode.R:>4}|{Mode.R!s}|{perms:03b}")

    print(Loose(7).value, [f.name for f in Loose(7)], Loose._boundary_ is FlagBoundary.KEEP)
    try:
        Tight.ONE | Tight(4)
    except ValueError as exc:
        print("ValueError:", str(exc).splitlines()[0])

    print(Suit.CLUBS, repr(Suit.Hearts), Suit.SPADES + "!", Suit("hearts").name, Suit.CLUBS == "clubs",
          f"{Suit.CLUBS:*^9}", ", ".join(Suit), Suit.SPADES.lower())
    try:
        class Bad(StrEnum):
            ONE = 1
    except TypeError as exc:
        print("TypeError:", exc)

    print([f"{h.name}:{h}:{h.text}:{h.is_error}" for h in Http], Http(404) is Http.NOT_FOUND, Http.OK + 1)
    print([m.name for m in Mixed], Mixed.LIMIT, Mixed.A.quiet(), Mixed.shout.value())

    for checks, values in (((UNIQUE,), {"A": 1, "B": 1}), ((CONTINUOUS,), {"A": 1, "C": 3}),
                           ((UNIQUE, CONTINUOUS), {"A": 1, "B": 2})):
        try:
            made = verify(*checks)(Enum("Made", values))
            print("accepted", list(made))
        except ValueError as exc:
            print("ValueError:", exc)


if __name__ == "__main__":
    main()
