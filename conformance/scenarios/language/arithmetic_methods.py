class N:
    def __init__(self, text): self.text = text
    def __repr__(self): return self.text
    def op(sign):
        return lambda self, other: N(f"({self}{sign}{other})")
    __add__, __sub__, __mul__, __truediv__, __floordiv__, __mod__ = map(op, "+ - * / // %".split())
    __pow__, __lshift__, __rshift__, __and__, __or__, __xor__, __matmul__ = map(op, "** << >> & | ^ @".split())
    __divmod__ = op("divmod")
    __neg__, __pos__, __invert__ = (lambda self, s=s: N(s + self.text) for s in "-+~")
    def __abs__(self): return N(f"|{self}|")
    def __round__(self, digits=None): return f"round({self}, {digits})"
a, b = N("a"), N("b")
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** b, a << b, a >> b, a & b, a | b, a ^ b, a @ b, divmod(a, b), -a, +a, ~a, abs(a), round(a), round(a, 2), a + b * a)
