import copy
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


class Plain:
    def __init__(self, x, y=None):
        self.x = x
        self.y = y

    def __repr__(self):
        return "Plain(%r)" % (self.x,)


class Slotted:
    __slots__ = ("a", "b", "__private")

    def __init__(self):
        self.a = [1]
        self.__private = "p"

    def private(self):
        return self.__private


class Both(Slotted):
    pass


class Own:
    def __init__(self):
        self.log = []

    def __copy__(self):
        print("__copy__")
        return "copied"

    def __deepcopy__(self, memo):
        print("__deepcopy__", type(memo).__name__)
        return "deep copied"


class State:
    def __init__(self):
        self.kept, self.dropped = [1], 2

    def __getstate__(self):
        return {"kept": self.kept}

    def __setstate__(self, state):
        print("set state", state)
        self.__dict__.update(state)


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return Reduced, (self.n + 1,)


class MyList(list):
    pass


class MyDict(dict):
    pass


class MyTuple(tuple):
    pass


class MyInt(int):
    pass


class MyStr(str):
    pass


class MySet(set):
    pass


nested = [1, [2, 3], {"k": [4]}, (5, [6]), {7}, Plain([8])]
shallow, deep = copy.copy(nested), copy.deepcopy(nested)
nested[1].append("new")
nested[2]["k"].append("new")
nested[5].x.append("new")
print(shallow, deep, shallow == nested, deep[5] is nested[5], deep[3] is nested[3])
for value in (1, "a", None, (1, 2), frozenset([1]), b"x", len, Plain, sorted, range(3), 1.5, True, ..., lambda: 0):
    assert copy.copy(value) is value
print(copy.deepcopy((1, 2)) == (1, 2), copy.deepcopy(frozenset([1])), copy.deepcopy(slice(1, 2)), copy.copy(bytearray(b"a")))
t = (1, "a", (2,))
print(copy.deepcopy(t) is t, copy.deepcopy(([],)) is ([],))
loop = [1]
loop.append(loop)
copied = copy.deepcopy(loop)
print(copied, copied[1] is copied, copied is loop)
d = {}
d["self"] = d
print(copy.deepcopy(d)["self"]["self"] is not d)
a = Plain(1)
a.y = Plain(a)
b = copy.deepcopy(a)
print(b.y.x is b, b is a, copy.copy(a).y is a.y)
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared)
s = Slotted()
c1, c2 = copy.copy(s), copy.deepcopy(s)
print(c1.a is s.a, c2.a is s.a, c1.private(), hasattr(c1, "b"))
both = Both()
both.extra = [1]
print(copy.copy(both).extra is both.extra, copy.deepcopy(both).extra, copy.deepcopy(both).a)
print(copy.copy(Own()), copy.deepcopy(Own()), copy.deepcopy([Own()]))
print(copy.copy(State()).__dict__, copy.deepcopy(State()).__dict__)
print(copy.copy(Reduced(1)).n, copy.deepcopy(Reduced(5)).n)
for cls, value in ((MyList, [1, [2]]), (MyDict, {1: [2]}), (MyTuple, (1, [2])), (MyInt, 5), (MyStr, "x"), (MySet, {1})):
    original = cls(value)
    original.note = ["n"]
    one, two = copy.copy(original), copy.deepcopy(original)
    print(type(one).__name__, one, one.note is original.note, type(two).__name__, two, two.note is original.note)
P = namedtuple("P", "x y")
for value in (deque([[1]], 3), defaultdict(list, {1: [2]}), OrderedDict(a=[1]), Counter("aab"), P(1, [2])):
    one, two = copy.copy(value), copy.deepcopy(value)
    print(one, two, one == value, two == value, type(one) is type(value))
e = ValueError("bad", [1])
e.extra = 1
x = copy.copy(e)
print(repr(x), x.extra, x.args[1] is e.args[1], copy.deepcopy(e).args[1] is e.args[1])


def generator():
    yield


async def coroutine():
    pass


co = coroutine()
attempt(copy.copy, generator()), attempt(copy.deepcopy, [generator()]), attempt(copy.copy, co), attempt(copy.copy, copy), attempt(copy.deepcopy, {}.keys())
co.close()
m = a.__repr__
print(copy.copy(list[int]), copy.deepcopy({"f": generator})["f"] is generator, copy.Error.__name__, copy.copy(property()) is not None)
memo = {}
copy.deepcopy([shared], memo)
print(memo[id(shared)] is not shared, id(shared) in memo)
print(copy.deepcopy([shared], {id(shared): "planted"}))
