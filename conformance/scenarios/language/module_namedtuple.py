from collections import namedtuple
Point = namedtuple("Point", "x y", defaults=[0])
p = Point(1)
print(p, p.x, p[1], p._fields, p._asdict(), p._replace(y=5), Point._make([7, 8]), Point._field_defaults, p == (1, 0), isinstance(p, tuple))
x, y = p
print(x, y, Point(x=3, y=4), Point.__doc__, namedtuple("R", "a def a", rename=True)._fields, p + (2,), hash(p) == hash((1, 0)))
class Sub(Point):
    def total(self): return self.x + self.y
print(Sub(1, 2), Sub(1, 2).total())
for wrong in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(z=1), lambda: namedtuple("N", "a a"), lambda: namedtuple("N", "_a"), lambda: namedtuple("1", "a"), lambda: setattr(p, "x", 5), lambda: p._replace(q=1), lambda: p.z):
    try: wrong()
    except (TypeError, ValueError, AttributeError) as error: print(type(error).__name__, error)
