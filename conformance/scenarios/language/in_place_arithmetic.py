class Log:
    def __init__(self): self.done = []
    def op(sign):
        def method(self, other):
            self.done.append(f"{sign}{other}")
            return self
        return method
    __iadd__, __isub__, __imul__, __itruediv__, __ifloordiv__, __imod__ = map(op, "+ - * / // %".split())
    __ipow__, __ilshift__, __irshift__, __iand__, __ior__, __ixor__, __imatmul__ = map(op, "** << >> & | ^ @".split())
x = same = Log()
x += 1; x -= 2; x *= 3; x /= 4; x //= 5; x %= 6; x **= 7; x <<= 8; x >>= 9; x &= 10; x |= 11; x ^= 12; x @= 13
print(x.done, x is same)
class Once:
    def __add__(self, other): return NotImplemented
    def __iadd__(self, other): return NotImplemented
try:
    o = Once(); o += 1
except TypeError as error:
    print(error)
