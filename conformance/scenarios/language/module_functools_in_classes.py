from functools import cached_property, partialmethod, singledispatch, singledispatchmethod, total_ordering, cache
@total_ordering
class Version:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other.n
    def __lt__(self, other): return self.n < other.n
    @cached_property
    def label(self): return print("computed") or f"v{self.n}"
    def set(self, n, extra): self.n = n + extra
    bump = partialmethod(set, extra=100)
v = Version(1)
print(v.label, v.label, v <= Version(2), v >= Version(1), v > Version(0))
v.bump(5)
print(v.n)
@singledispatch
def show(x): return "something"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list of {len(x)}"
print(show(1), show([1]), show("x"), show(True), show.dispatch(bool)(False))
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80))
