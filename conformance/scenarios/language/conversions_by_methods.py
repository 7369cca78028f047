import operator
class All:
    def __int__(self): return 7
    def __float__(self): return 2.5
    def __index__(self): return 3
    def __bool__(self): return False
    def __str__(self): return "text"
    def __repr__(self): return "<all>"
    def __bytes__(self): return b"bytes"
    def __format__(self, spec): return f"[{spec}]"
    def __hash__(self): return 11
    def __trunc__(self): return 1
    def __floor__(self): return 2
    def __ceil__(self): return 4
import math
a = All()
print(int(a), float(a), "abcdef"[a], [0] * a, bool(a), str(a), repr(a), [a], f"{a} {a!r} {a:x}", bytes(a), hash(a), hex(a), math.trunc(a), math.floor(a), math.ceil(a), operator.index(a), range(a))
