# since: 3.10
# Patterns on every kind of value; what a class pattern refuses.
import collections, collections.abc, types, enum, dataclasses
def seq(x):
    match x:
        case []: return "empty"
        case [1]: return "one"
        case [1, 2, *rest]: return ("12", rest)
        case [a, [b, c], *_]: return ("nested", a, b, c)
        case (a, b) if a == b: return ("same", a)
        case [*_, "end"]: return "end"
        case ["start", *mid, "x"]: return mid
        case [_, _]: return "two"
        case [*all_]: return ("all", all_)
        case _: return "other"
class Sub(list): pass
class ASeq(collections.abc.Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): print("len"); return len(self.a)
    def __getitem__(self, i): print("get", i); return self.a[i]
class Reg:
    def __len__(self): return 2
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i
class Reg2(Reg): pass
collections.abc.Sequence.register(Reg)
NT = collections.namedtuple("NT", "a b")
for x in [[], [1], [1, 2], [1, 2, 3, 4], (5, (6, 7)), (5, "ab"), (3, 3), ["q", 0, "end"], ["start", 1, 2, "x"], [8, 9], [1,7,5], "ab", b"ab", bytearray(b"ab"), {1, 2}, {1: 2}, range(2), range(3), collections.deque([1, 2]), Sub([1]), NT(4, 4), ASeq(1, 2, 3), ASeq("p", "end"), Reg(), Reg2(), None, 5, iter([1]), collections.UserList([1]), (i for i in [1]), {}.keys()]:
    try: print(type(x).__name__, seq(x))
    except Exception as e: print(type(e), e)
def mapping(x):
    match x:
        case {"a": 1, "b": [x, y]}: return ("ab", x, y)
        case {"a": int() as n, **rest}: return ("a", n, rest)
        case {"k": "v" | "w" as z}: return z
        case {1: _, 2.0: _}: return "12"
        case {**rest} if rest: return rest
        case {}: return "mapping"
        case _: return "other"
class AMap(collections.abc.Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): print("getitem", k); return self.d[k]
    def __iter__(self): print("iter"); return iter(self.d)
    def __len__(self): print("len"); return len(self.d)
for x in [{"a": 1, "b": (3, 4)}, {"a": 1, "b": 5, "c": 6}, {"k": "w"}, {1: 1, 2: 2}, {}, {5: 6}, [], collections.OrderedDict(a=4), collections.defaultdict(list), collections.Counter("aab"), collections.ChainMap({"k": "v"}, {"a": "x"}), types.MappingProxyType({"a": 9}), collections.UserDict(a=1), AMap({"a": 3, "z": 1}), AMap({}), "a", 3]:
    try: print(type(x).__name__, mapping(x))
    except Exception as e: print(type(e), e)
d = collections.defaultdict(list)
match d:
    case {"x": v}: print("x", v)
    case {}: print("none", dict(d))
class Color(enum.Enum):
    RED = 1
    BLUE = 2
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x = x; self.y = y
@dataclasses.dataclass
class D:
    a: int
    b: str = "q"
    c: float = dataclasses.field(default=1.0, kw_only=True)
class Q(P): pass
def cls(x):
    match x:
        case P(0, 0): return "origin"
        case P(x=0, y=yy): return ("x0", yy)
        case Q(a, b): return ("Q", a, b)
        case P(a, y=1): return ("y1", a)
        case P(a, b) if a > b: return ("gt", a, b)
        case P(): return "P"
        case D(1, "z"): return "D1z"
        case D(a, c=2.0): return ("Dc", a)
        case D(a, b): return ("D", a, b)
        case Color.RED: return "red"
        case Color(): return "color"
        case bool(b): return ("bool", b)
        case int(n) | float(n): return ("num", n)
        case str(s): return ("str", s)
        case bytes() | bytearray(): return "bytes"
        case list([a, *_]) | tuple([a, *_]): return ("first", a)
        case dict(dd): return dd
        case set(s) | frozenset(s): return sorted(s)
        case None: return "none"
        case object(real=r): return r
        case object(): return "object"
for x in [P(0, 0), P(0, 5), Q(1, 2), P(3, 1), P(9, 2), P(1, 2), D(1, "z"), D(1, c=2.0), D(5), Color.RED, Color.BLUE, True, 5, 2.5, "s", b"x", bytearray(), [1, 2], (3,), [], {1: 2}, {3, 1}, frozenset([2]), None, object()]:
    print(type(x).__name__, cls(x))
print(P.__match_args__, D.__match_args__)
def err(x, f):
    try: print(f(x))
    except Exception as e: print(type(e).__name__, e)
def e1(x):
    match x:
        case P(1, 2, 3): pass
def e2(x):
    match x:
        case int(1, 2): pass
def e3(x):
    match x:
        case object(1): pass
def e4(x):
    match x:
        case P(1, x=1): pass
def e5(x):
    y = 5
    match x:
        case y.z: pass
def e6(x):
    k = types.SimpleNamespace(a=1, b=1)
    match x:
        case {k.a: 1, k.b: 2}: pass
def e7(x):
    match x:
        case len(): pass
class L: __match_args__ = ["x"]
class M: __match_args__ = ("x", 1); x = 0
class O: __match_args__ = ()
class I(int): __match_args__ = ("real", "imag")
class J(int): pass
def e8(x):
    match x:
        case L(1): pass
def e9(x):
    match x:
        case M(0, 1): pass
def e10(x):
    match x:
        case O(1): pass
def e11(x):
    match x:
        case I(a, b): return ("I", a, b)
        case J(a): return ("J", type(a).__name__)
        case O() as o: return type(o).__name__
err(P(1, 2), e1); err(1, e2); err(1, e3); err(P(1, 1), e4); err(1, e5); err({1: 1, 2: 3}, e6); err(1, e7); err(L(), e8); err(M(), e9); err(O(), e10); err(I(3), e11); err(J(3), e11); err(O(), e11)
