class R:
    def op(sign): return lambda self, other: f"{other}{sign}R"
    __radd__, __rsub__, __rmul__, __rtruediv__, __rfloordiv__, __rmod__ = map(op, "+ - * / // %".split())
    __rpow__, __rlshift__, __rrshift__, __rand__, __ror__, __rxor__, __rmatmul__ = map(op, "** << >> & | ^ @".split())
    __rdivmod__ = op("divmod")
r = R()
print(1 + r, 1 - r, 1 * r, 1 / r, 1 // r, 1 % r, 1 ** r, 1 << r, 1 >> r, 1 & r, 1 | r, 1 ^ r, 1 @ r, divmod(1, r), "x" + r, [1] + r)
class Base:
    def __add__(self, other): return "Base.add"
    def __radd__(self, other): return "Base.radd"
class Derived(Base):
    def __radd__(self, other): return "Derived.radd"
print(Base() + Derived(), Base() + Base(), Derived() + Base(), sum([r], 5))
