"""Special methods: numbers, matrices, attributes and calls."""
from __future__ import annotations
import operator
from math import gcd


class Fraction:
    """Exact fractions, with operators on both sides."""
    __slots__ = ("num", "den")

    def __init__(self, num: int, den: int = 1) -> None:
        if den == 0:
            raise ZeroDivisionError("denominator is zero")
        factor = gcd(num, den) * (1 if den > 0 else -1)
        self.num, self.den = num // factor, den // factor

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.num}, {self.den})"

    def __str__(self) -> str:
        return str(self.num) if self.den == 1 else f"{self.num}/{self.den}"

    def __add__(self, other):
        if isinstance(other, int):
            other = Fraction(other)
        if not isinstance(other, Fraction):
            return NotImplemented
        return Fraction(self.num * other.den + other.num * self.den, self.den * other.den)

    __radd__ = __add__

    def __neg__(self) -> Fraction:
        return Fraction(-self.num, self.den)

    def __sub__(self, other):
        return self + (-other)

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        other = other if isinstance(other, Fraction) else Fraction(other)
        return Fraction(self.num * other.num, self.den * other.den)

    def __eq__(self, other) -> bool:
        if isinstance(other, int):
            other = Fraction(other)
        return isinstance(other, Fraction) and (self.num, self.den) == (other.num, other.den)

    def __hash__(self) -> int:
        return hash((self.num, self.den))

    def __lt__(self, other: Fraction) -> bool:
        return self.num * other.den < other.num * self.den

    def __bool__(self) -> bool:
        return self.num != 0

    def __float__(self) -> float:
        return self.num / self.den


class Matrix:
    def __init__(self, rows: list[list[int]]) -> None:
        self.rows = rows

    def __matmul__(self, other: Matrix) -> Matrix:
        return Matrix([[sum(map(operator.mul, row, col)) for col in zip(*other.rows)] for row in self.rows])

    def __getitem__(self, key):
        if isinstance(key, tuple):
            row, col = key
            return [r[col] for r in self.rows[row]] if isinstance(row, slice) else self.rows[row][col]
        return self.rows[key]


class Record:
    """Attributes kept in a dictionary, with a record of misses."""

    def __init__(self, **values) -> None:
        object.__setattr__(self, "_values", values)

    def __getattr__(self, name: str):
        try:
            return self._values[name]
        except KeyError:
            raise AttributeError(f"no field {name!r}; have {sorted(self._values)}") from None

    def __setattr__(self, name: str, value) -> None:
        self._values[name] = value

    def __call__(self, template: str) -> str:
        return template.format(**self._values)


def main() -> None:
    a, b = Fraction(3, 4), Fraction(-2, -6)
    print(a, b, repr(a + b), a - b, a * b, -a)
    print(1 + a, 2 - b, sum([a, b, b]), a == Fraction(6, 8), Fraction(4, 2) == 2, a != b, len({a, Fraction(6, 8)}))
    print(sorted([a, b, Fraction(1, 2)]), a > b, bool(a - a), float(a), max(a, b))
    for bad in (lambda: a + "x", lambda: Fraction(1, 0), lambda: a // b, lambda: a <= b, lambda: a.__dict__):
        try:
            bad()
        except Exception as exc:
            print(f"{type(exc).__name__}: {exc}")
    m = Matrix([[1, 2], [3, 4]])
    n = m @ Matrix([[0, 1], [1, 0]])
    m @= m
    print(n.rows, m.rows, m[1, 0], m[:, 1], m[0],)
    r = Record(name="ann", age=41)
    r.city = "Ely"
    print(r.name, r.city, r("{name} lives in {city}"), hasattr(r, "zip"), getattr(r, "zip", 0))
    try:
        r.zip
    except AttributeError as exc:
        print("AttributeError:", exc)


if __name__ == "__main__":
    main()
