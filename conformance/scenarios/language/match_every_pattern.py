# since: 3.10
from collections import namedtuple
Point = namedtuple("Point", "x y")
class Dot:
    __match_args__ = ("x",)
    def __init__(self, x): self.x = x

def kind(it):
    match it:
        case None | True | False: return "singleton"
        case 0 | -1 | 1.5 | "s" | b"b": return "literal"
        case Point(x=0, y=y): return f"on the axis at {y}"
        case Dot(x) if x > 2: return f"dot {x}"
        case int(n) | float(n): return f"number {n}"
        case [1, *rest, last]: return f"starts with 1, {rest}, {last}"
        case [[a], (b, _)]: return f"nested {a} {b}"
        case {"op": str() as op, **others}: return f"map {op} {others}"
        case []: return "empty"
        case str(): return "text"
        case _: return "something"
for it in None, 1.5, Point(0, 4), Dot(3), Dot(1), 7, [1, 2, 3, 4], [[5], (6, 7)], {"op": "add", "n": 1}, (), "z", {}:
    print(kind(it))
