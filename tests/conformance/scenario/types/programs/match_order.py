# since: 3.10
# In which order match evaluates and binds, and what a case leaves alive.
class Eq:
    def __init__(self, n, r): self.n = n; self.r = r
    def __eq__(self, o): print("eq", self.n, o); return self.r
class Obj:
    def __getattr__(self, n):
        print("attr", n)
        if n == "bad": raise ValueError("bad")
        if n == "no": raise AttributeError(n)
        return n
def f(x):
    a = b = c = "unset"
    match x:
        case [a, 1, b] | [1, b, a]:
            pass
        case [a, b, c] if print("guard", a, b, c):
            pass
        case [c, *b]:
            pass
        case {"x": a, "y": b, **c}: pass
    return a, b, c
for x in [[5, 1, 7], [1, 2, 3], [4, 5, 6], [1], {"y": 1, "x": 2, "z": 3}, {"x": 1}]:
    print(f(x))
match Obj():
    case Obj(a=1): print("1")
    case Obj(no=1): print("2")
    case Obj(a="a", b=x, c="d"): print("3")
    case Obj(z=z): print("4", z)
try:
    match Obj():
        case Obj(bad=1): pass
except ValueError as e: print(e, e.__traceback__.tb_lineno)
match Eq("s", True):
    case 1: print("one")
    case _: print("no")
match 3:
    case 1 | 2 | 3 as n: print("n", n)
match (1, (2, (3, 4))):
    case (a, (b, (c, d))) as whole: print(a, b, c, d, whole)
match [1, [2, 3]]:
    case [int(x), [int(y), str(z)]]: print("no")
    case [int(x), [int(y), int(z)] as inner]: print(x, y, z, inner)
match {"a": {"b": [1, {"c": 2}]}}:
    case {"a": {"b": [_, {"c": deep}]}}: print(deep)
match -1:
    case -1: print("minus")
match 1.5:
    case -1.5: print("no")
    case 1.5: print("float")
match "abc":
    case "a" "bc": print("joined")
match b"x":
    case b"x": print("bytes")
match True:
    case 1: print("1 == True")
match 1:
    case True: print("no: is")
    case 1: print("int 1")
match 0:
    case False | None: print("no")
    case 0: print("zero")
def g(x):
    match x:
        case [(1 | 2) as a, (3 | 4) as b, *rest]: return a, b, rest
        case (("x", a) | (a, "x")): return "x", a
        case [[a, b] | [a, b, _], c]: return a, b, c
        case [[b, a] | {"a": a, "b": b}, c, d]: return a, b, c, d
for x in [[1, 3, 9], [2, 4], ["x", 7], [7, "x"], [[1, 2], 3], [[1, 2, 3], 4], [{"b": 1, "a": 2}, 3, 4], [[5, 6], 7, 8]]:
    print(g(x))
def loop():
    out = []
    for cmd in ["go n", "go", "quit", "look", "drop a b"]:
        match cmd.split():
            case ["go", d]: out.append(d); continue
            case ["quit"]: break
            case ["drop", *objs]: out.append(objs)
            case _: out.append("?")
    return out
print(loop())
match = 5
case = 6
_ = 7
match match:
    case case if case == 5: print("soft", case, _)
print(match, case, _)
class C:
    match [1, 2]:
        case [p, q]: pass
    def m(self):
        match self:
            case C(p=1, q=qq): return qq
print(C.p, C.q, C().m())
def nl():
    n = 0
    def inner(v):
        nonlocal n
        match v:
            case [n, *_]: pass
    inner([42, 1])
    return n
print(nl())
class K:
    def __init__(self): self.__x = 4
    def f(self):
        match self:
            case K(__x=v): return v
print(K().f())
import asyncio
async def main():
    match await asyncio.sleep(0, [1, 2]):
        case [a, b] if await asyncio.sleep(0, True): print("async", a, b)
asyncio.run(main())
def gen():
    match (yield 1):
        case x if (yield x): yield "yes"
        case _: yield "no"
it = gen(); print(next(it), it.send(5), it.send(False))
class Del:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
match Del(1):
    case Del(n=2): print("2")
    case Del(n=1): print("1")
print("after")
match [Del(3), Del(4)]:
    case [a, Del(n=5)]: print("no")
    case [_, b]: print("b"); del b
print("end")
match 7:
    case x if x > 10: print("big")
print(x)
match 1, 2:
    case a, b: print(a, b)
match *[1, 2], 3:
    case a, *b: print(a, b)
