import copy
import dataclasses
from collections import OrderedDict, defaultdict, namedtuple
from dataclasses import (Field, FrozenInstanceError, InitVar, MISSING, asdict, astuple, dataclass, field, fields,
                         is_dataclass, make_dataclass, replace)
from typing import Any, ClassVar, List, Optional


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class P:
    x: int
    y: int = 3
    z: list = field(default_factory=list)


print(P(1), P(1, 2, [3]), P(z=[], x=5), P(1) == P(1), P(1) == P(2), P(1) != P(1), P(1) == (1, 3, []), P(1).z is P(1).z, P.y)
print(P.__init__.__qualname__, P.__init__.__name__, P.__repr__.__qualname__, P.__eq__.__qualname__, P.__doc__, P.__init__.__annotations__)
attempt(P), attempt(P, 1, 2, 3, 4), attempt(P, 1, q=3), attempt(P, 1, x=2), attempt(lambda: P(1) < P(2)), attempt(hash, P(1)), attempt(lambda: P.x)


def build(make):
    try:
        make()
    except Exception as error:
        print(type(error).__name__, error)
    else:
        print("built")


def mutable():
    @dataclass
    class A:
        x: list = []


def mutable_dict():
    @dataclass
    class A:
        x: dict = field(default={})


def order_of_defaults():
    @dataclass
    class A:
        x: int = 3
        y: int


def order_without_eq():
    @dataclass(order=True, eq=False)
    class A:
        x: int = 3


def own_less():
    @dataclass(order=True)
    class A:
        x: int = 3

        def __lt__(self, other):
            return True


def own_setattr():
    @dataclass(frozen=True)
    class A:
        x: int = 3

        def __setattr__(self, name, value):
            pass


def own_hash():
    @dataclass(unsafe_hash=True)
    class A:
        x: int = 3

        def __hash__(self):
            return 0


def frozen_from_thawed():
    @dataclass(frozen=True)
    class A(P):
        w: int = 3


def thawed_from_frozen():
    @dataclass
    class A(Q):
        w: int = 3


def no_annotation():
    @dataclass
    class A:
        x = field()


def both_defaults():
    field(default=1, default_factory=int)


def class_variable_factory():
    @dataclass
    class A:
        x: ClassVar[int] = field(default_factory=int)


def init_variable_factory():
    @dataclass
    class A:
        x: InitVar[int] = field(default_factory=int)


@dataclass(frozen=True, order=True)
class Q:
    a: int
    b: str = "x"


for make in (mutable, mutable_dict, order_of_defaults, order_without_eq, own_less, own_setattr, own_hash, frozen_from_thawed, thawed_from_frozen,
             no_annotation, both_defaults, class_variable_factory, init_variable_factory):
    build(make)
q = Q(1)
attempt(setattr, q, "a", 3), attempt(delattr, q, "a"), attempt(setattr, q, "zz", 3), attempt(delattr, q, "zz")
print(hash(q) == hash((1, "x")), {q: 1}[Q(1)], q < Q(1, "y"), sorted([Q(2), Q(1, "z"), Q(1)]), max(Q(1), Q(0)), q <= Q(1), q >= Q(2), FrozenInstanceError.__mro__[1])
attempt(lambda: q < 3), attempt(lambda: q < P(1))
print(replace(q, a=5), replace(q), asdict(q), astuple(q), [f.name for f in fields(Q)], [f.name for f in fields(q)])
attempt(replace, q, zz=3), attempt(replace, 3), attempt(asdict, 3), attempt(astuple, 3), attempt(fields, 3), attempt(asdict, Q), attempt(replace, Q)
print(is_dataclass(Q), is_dataclass(q), is_dataclass(3), is_dataclass(int))


@dataclass
class R:
    i: InitVar[int]
    c: int = field(init=False)
    j: InitVar[int] = 7
    shared: ClassVar[list] = []

    def __post_init__(self, i, j):
        print("post init", i, j)
        self.c = i + j


attempt(R, 3), attempt(R, 3, 4), attempt(replace, R(3), j=1), attempt(replace, R(3), c=1), attempt(replace, R(3), i=4), attempt(R)
print([f.name for f in fields(R)], R.j, R(1).shared is R.shared, InitVar[int], InitVar[List[int]])


@dataclass
class Base:
    x: Any = 15.0
    y: int = 0

    def area(self):
        return self.x * self.y


@dataclass
class Derived(Base):
    z: int = 10
    x: int = 15


@dataclass
class Plain(Base):
    pass


print(Derived(), Derived(1, 2, 3), Derived(1, 2).area(), [f.name for f in fields(Derived)], Plain() == Base(), Base() == Base(), Plain())


class NotData:
    def __init__(self):
        print("not called")


@dataclass
class OverNotData(NotData):
    n: int = 1


print(OverNotData(2))


@dataclass
class Own:
    x: int

    def __repr__(self):
        return "own repr %d" % self.x

    def __eq__(self, other):
        return True


print(Own(3), Own(1) == Own(2), Own.__hash__)


@dataclass(eq=False)
class Identity:
    x: int


one = Identity(1)
print(one == one, one == Identity(1), hash(one) == hash(one), {one: 1}[one])


@dataclass(unsafe_hash=True)
class Hashed:
    x: int
    y: list = field(default_factory=list, hash=False, compare=True, repr=False)
    z: int = field(default=0, compare=False)


print(Hashed(1), hash(Hashed(1)) == hash((1,)), Hashed(1, [], 5) == Hashed(1), Hashed(1, [1]) == Hashed(1))


@dataclass(init=False, repr=False)
class Bare:
    x: int = 1


print(Bare().x, type(Bare()).__name__)
attempt(Bare, 3)


@dataclass
class Node:
    value: int
    next: Optional["Node"] = None
    children: List["Node"] = field(default_factory=list)


node = Node(1, Node(2), [Node(3)])
print(node, asdict(node), astuple(node))
node.next = node
print(node)


@dataclass
class Outer:
    @dataclass
    class In:
        x: float = float("nan")


print(Outer.In(), Outer.In() == Outer.In(Outer.In.x), Outer.In.__init__.__name__)
Pair = namedtuple("Pair", "a b")


@dataclass
class Mixed:
    pair: Pair
    groups: dict
    items: tuple
    other: set
    ordered: OrderedDict


mixed = Mixed(Pair(Q(1), 2), {"k": [Q(2)]}, (Q(3), [Q(4)]), {1}, OrderedDict(a=Q(5)))
print(asdict(mixed), astuple(mixed), asdict(mixed, dict_factory=lambda pairs: sorted(pairs, key=lambda p: p[0])[:2]), astuple(q, tuple_factory=list))
made = asdict(mixed)
made["groups"]["k"].append(1)
print(mixed.groups, made["other"] is mixed.other, copy.copy(q) == q, copy.deepcopy(node.children), copy.deepcopy(q))
M = make_dataclass("M", ["x", ("y", int), ("z", int, field(default=3))], namespace={"double": lambda self: self.x * 2})
print(M(1, 2), M(4, 5).double(), make_dataclass("Sub", [("w", int, 9)], bases=(M,), frozen=False)(1, 2), M.__name__, make_dataclass("F", [("a", int)], frozen=True, order=True)(1) < make_dataclass("F", [("a", int)])(2) if False else "")
attempt(make_dataclass, "M", ["x", "x"]), attempt(make_dataclass, "M", ["class"]), attempt(make_dataclass, "M", ["1"]), attempt(make_dataclass, "M", [("a",)])
f = fields(P)[1]
print(f.name, f.type, f.default, f.init, f.repr, f.hash, f.compare, f.metadata, fields(P)[2].default_factory, fields(P)[0].default is MISSING, isinstance(f, Field))


@dataclass
class Meta:
    unit: float = field(default=1.0, metadata={"unit": "m"})


print(fields(Meta)[0].metadata["unit"], dict(fields(Meta)[0].metadata))


@dataclass
class Selfish:
    self: int
    cls: int = 2


print(Selfish(1), Selfish(self=3))


@dataclass
class WithProperty:
    _n: int = 0

    @property
    def n(self):
        return self._n

    @classmethod
    def make(cls, text):
        return cls(int(text))

    @staticmethod
    def helper():
        return "helped"


print(WithProperty.make("5").n, WithProperty.helper())


@dataclass
class Validated:
    age: int

    def __post_init__(self):
        if self.age < 0:
            raise ValueError("age must not be negative")


attempt(Validated, -1), attempt(Validated, 1)


@dataclass(frozen=True)
class FrozenPost:
    a: int
    b: int = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, "b", self.a * 2)


print(FrozenPost(2), hash(FrozenPost(2)) == hash(FrozenPost(2)), FrozenPost.__doc__, Derived.__doc__, R.__doc__, Node.__doc__)


@dataclass
class Slotted:
    __slots__ = ("x", "y")
    x: int
    y: int


print(Slotted(1, 2))
attempt(setattr, Slotted(1, 2), "z", 3) if False else None


@dataclass
class Defaults(defaultdict if False else object):
    """Own text."""
    n: "int" = 1
    s: "ClassVar[int]" = 5
    i: "InitVar[int]" = 6


print(Defaults(), Defaults.__doc__, Defaults(2, 3), [f.name for f in fields(Defaults)])
