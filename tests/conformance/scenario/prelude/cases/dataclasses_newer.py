# since: 3.10
from dataclasses import KW_ONLY, dataclass, field, fields, make_dataclass, replace


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class Point:
    x: int
    _: KW_ONLY
    y: int = 0
    z: int


print(Point(1, z=3), Point(1, y=2, z=3), Point.__match_args__, Point.__doc__)
attempt(Point, 1, 2, 3), attempt(Point, 1), attempt(Point, 1, z=1, q=2)


@dataclass(kw_only=True)
class Options:
    name: str = "n"
    size: int
    both: int = field(default=1, kw_only=False)


print(Options(size=3), Options(5, size=3), Options.__match_args__)
attempt(Options, "a")


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 4
    z: list = field(default_factory=list, init=False)

    def double(self):
        return self.x * 2


s = Slotted(1)
print(s, Slotted.__slots__, s.double(), Slotted(2, 3) == Slotted(2, 3), [f.name for f in fields(Slotted)], Slotted.__qualname__)
attempt(lambda: s.__dict__)


@dataclass(slots=True)
class SubSlotted(Slotted):
    w: int = 5


print(SubSlotted(1), sorted(SubSlotted.__slots__)[:1], replace(s, x=9))


@dataclass(frozen=True, slots=True)
class FrozenSlotted:
    a: int


attempt(setattr, FrozenSlotted(1), "a", 2)
print(FrozenSlotted(1), hash(FrozenSlotted(1)) == hash(FrozenSlotted(1)), {FrozenSlotted(1)})


def twice():
    @dataclass
    class A:
        x: int = 3
        _: KW_ONLY
        __: KW_ONLY


def slots_twice():
    @dataclass(slots=True)
    class A:
        __slots__ = ("y",)
        x: int


attempt(twice), attempt(slots_twice)
print(fields(Point)[1].kw_only, fields(Point)[0].kw_only, make_dataclass("K", [("a", int)], kw_only=True)(a=1))
