import types

first = 1
second = 2


def read():
    return second


print(read(), read())
del first
print(read(), read())
globals().update(dict(globals()))
print(read())
third = 3
globals().update(dict(globals()))
print(read(), third)


def length(x):
    return len(x)


print(length("abc"))
globals()["len"] = lambda x: "mine"
print(length("abc"))
del len
print(length("abc"))


class A:
    kind = "class"

    def name(self):
        return "method"


def look(a):
    return a.kind, a.name()


a = A()
print(look(a), look(a))
a.kind = "own"
print(look(a))
a.name = lambda: "own method"
print(look(a))
del a.name, a.kind
A.kind = property(lambda self: "property")
print(look(a))
A.name = staticmethod(lambda: "static")
print(look(a))
