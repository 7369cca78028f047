class Matrix:
    def __add__(self, other): return "add"
    def __sub__(self, other): return "sub"
    def __mul__(self, other): return "mul"
    def __matmul__(self, other): return "matmul"
    def __truediv__(self, other): return "truediv"
    def __floordiv__(self, other): return "floordiv"
    def __mod__(self, other): return "mod"
    def __divmod__(self, other): return "divmod"
    def __pow__(self, other, modulo=None): return f"pow {modulo}"
    def __lshift__(self, other): return "lshift"
    def __rshift__(self, other): return "rshift"
    def __and__(self, other): return "and"
    def __xor__(self, other): return "xor"
    def __or__(self, other): return "or"


m = Matrix()
print(m + 1, m - 1, m * 1, m @ 1, m / 1, m // 1, m % 1, divmod(m, 1), m ** 2, pow(m, 2, 3))
print(m << 1, m >> 1, m & 1, m ^ 1, m | 1)
