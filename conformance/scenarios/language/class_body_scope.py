x = "global"
class Scope:
    x = "class"
    seen = x
    def method(self):
        return x
    listed = [x for _ in range(1)]
    first = [y for y in x]
    copy = lambda self: self.x
print(Scope.seen, Scope().method(), Scope.listed == [x], Scope.first, Scope().copy())
def make():
    x = "function"
    class Inner:
        here = x
    return Inner.here
print(make())
