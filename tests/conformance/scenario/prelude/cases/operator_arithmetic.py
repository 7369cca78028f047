# Arithmetic and bits as functions.
import operator
from functools import reduce


class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return f"Vector{self.parts}"

    def __abs__(self):
        return sum(map(abs, self.parts))

    def __pos__(self):
        return Vector(*map(operator.pos, self.parts))

    def __invert__(self):
        return Vector(*reversed(self.parts))

    def __rmod__(self, other):
        return f"{other} modulo {self}"

    def __xor__(self, other):
        return Vector(*map(operator.xor, self.parts, other.parts))


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except (TypeError, ValueError, ArithmeticError) as error:
        print(type(error).__name__, error)


v = Vector(3, -4)
print(operator.abs(v), operator.pos(v), operator.invert(v), operator.inv(v), operator.mod(7, v), operator.xor(v, Vector(1, 1)))
print(operator.abs(-2.5), operator.pos(True), operator.invert(5), operator.inv(-1))
print(operator.and_(12, 10), operator.or_(12, 10), operator.xor(12, 10), operator.lshift(3, 70), operator.rshift(-9, 1))
print(operator.floordiv(-7, 2), operator.mod(-7, 2), operator.truediv(-7, 2), operator.pow(2, -1), operator.pow(3, 40))
print(operator.mod("%s and %s", (1, 2)), operator.floordiv(7.5, 2), operator.or_({1: 2}, {3: 4}), operator.and_({1, 2}, {2, 3}), operator.xor(True, True))
print(reduce(operator.or_, [1, 2, 8]), reduce(operator.and_, [15, 6, 12]), list(map(operator.pow, range(5), range(5))))
attempt(operator.truediv, 1, 0)
attempt(operator.floordiv, 1, 0)
attempt(operator.mod, 1.0, 0)
attempt(operator.pow, 0, -1)
attempt(operator.lshift, 1, -1)
attempt(operator.rshift, 1, 2.0)
attempt(operator.and_, 1, 2.0)
attempt(operator.invert, 1.5)
attempt(operator.pos, "x")
attempt(operator.abs, "x")
attempt(operator.or_, v, 1)
attempt(operator.pow, 2, "x")
