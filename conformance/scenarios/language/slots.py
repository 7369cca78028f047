class Point:
    __slots__ = ("x", "y")
    def __init__(self, x): self.x = x
class Sub(Point):
    __slots__ = "z",
class Open(Point): pass
p = Point(1)
print(p.x, hasattr(p, "y"), hasattr(p, "__dict__"), Sub(2).x, Open(3).__dict__, Point.__slots__)
o = Open(4)
o.anything = 5
print(o.anything, o.x)
for wrong in (lambda: p.y, lambda: setattr(p, "z", 1), lambda: delattr(p, "y"), lambda: vars(p)):
    try: wrong()
    except (AttributeError, TypeError) as error: print(error)
