import asyncio
import functools
import inspect
import types
from inspect import (Parameter, Signature, cleandoc, getattr_static, getcoroutinestate, getdoc, getfullargspec,
                     getgeneratorstate, getmembers, getmro, isfunction, signature, unwrap)


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


def function(a, /, b: int, c="x", *args: str, d, e: float = 1.5, **kwargs) -> bool:
    """Says
        what it does.

    And more.
    """


async def coro():
    await asyncio.sleep(0)


async def agen():
    yield 1


def gen():
    yield 1


@types.coroutine
def old():
    yield


class A:
    """A class."""

    def __init__(self, x, y=2):
        self.x = x

    def method(self, z):
        """Method text."""

    @classmethod
    def cm(cls, q):
        pass

    @staticmethod
    def sm(w):
        pass

    @property
    def p(self):
        return 1

    async def am(self):
        pass

    def __call__(self, called):
        pass


class B(A):
    def method(self, z):
        pass


class Await:
    def __await__(self):
        yield


c, g, ag, o = coro(), gen(), agen(), old()
things = [function, coro, agen, gen, old, c, g, ag, o, A, A(1), A(1).method, A.method, A.cm, A.sm, A.p, A.__dict__["cm"], len, [].append, list.append, int, asyncio,
          functools.partial(coro), functools.partial(gen), lambda: 0, Await(), 3, A(1).am, functools.lru_cache(coro), property(), object().__str__, type, None, list[int]]
names = ["isfunction", "ismethod", "isclass", "ismodule", "isbuiltin", "isroutine", "iscoroutinefunction", "isgeneratorfunction", "isasyncgenfunction",
         "iscoroutine", "isgenerator", "isasyncgen", "isawaitable", "isdatadescriptor", "ismethoddescriptor", "isabstract"]
for thing in things:
    print(type(thing).__name__, *[name for name in names if getattr(inspect, name)(thing)])
print(getcoroutinestate(c), getgeneratorstate(g))
next(g)
print(getgeneratorstate(g))
g.close(), c.close()
print(getcoroutinestate(c), getgeneratorstate(g))
s = signature(function)
print(s, s.return_annotation, list(s.parameters), [str(p) for p in s.parameters.values()], repr(s), repr(s.parameters["b"]))
for p in s.parameters.values():
    print(p.name, p.kind.name, p.kind.description, p.default is Parameter.empty, p.annotation is Parameter.empty, p.kind == p.POSITIONAL_ONLY)
for thing in (coro, A, A(1), A(1).method, A.method, A.cm, A.sm, lambda: 0, lambda x, *, y: 0, lambda *a, **k: 0, functools.partial(function, 1), functools.partial(function, 1, d=3),
              functools.partial(function, 1, b=3), functools.wraps(function)(lambda *a: 0), B, types.SimpleNamespace if False else A(2).am):
    attempt(lambda: str(signature(thing)))
attempt(signature, 3)


class Empty:
    pass


class New:
    def __new__(cls, n):
        return object.__new__(cls)


class Meta(type):
    def __call__(cls, meta_arg):
        return type.__call__(cls)


class WithMeta(metaclass=Meta):
    pass


print(signature(Empty), signature(New), signature(WithMeta))
b = s.bind(1, 2, 3, 4, 5, d=6, z=7)
print(b, b.args, b.kwargs, dict(b.arguments), b.signature is s)
b = s.bind(1, 2, d=3)
b.apply_defaults()
print(b, b.args, b.kwargs)
attempt(s.bind, 1), attempt(s.bind, 1, 2), attempt(s.bind_partial, 1), attempt(signature(coro).bind, 1), attempt(signature(coro).bind, x=1), attempt(signature(A.method).bind, 1, self=2)
print(s == signature(function), s.replace(return_annotation=int), Signature([Parameter("x", Parameter.KEYWORD_ONLY, default=3)]), hash(signature(coro)) == hash(signature(gen)))
attempt(Parameter, "x", 9), attempt(Parameter, "1", 1), attempt(Parameter, 3, 1), attempt(Parameter, "x", Parameter.VAR_KEYWORD, default=1)
attempt(Signature, [Parameter("x", 3), Parameter("y", 1)]), attempt(Signature, [Parameter("x", 1), Parameter("x", 1)]), attempt(Signature, [Parameter("x", 1, default=1), Parameter("y", 1)])
print(getdoc(function), getdoc(B.method), getdoc(B().method if False else A), getdoc(A.method), cleandoc("  a\n    b\n      c\n"))
print(getmro(B), unwrap(functools.wraps(function)(lambda: 0)) is function, getfullargspec(function), getfullargspec(A.method).args)
print([name for name, value in getmembers(A, isfunction)], [name for name, value in getmembers(A(1)) if not name.startswith("__")])
print(getattr_static(A(1), "p"), getattr_static(A(5), "x"), getattr_static(A, "zz", None)) if False else print(type(getattr_static(A(1), "p")).__name__, getattr_static(A(5), "x"), getattr_static(A, "zz", None))
print(asyncio.run(coro()), Parameter("x", 1) == Parameter("x", 1), Parameter("x", 1).replace(name="y"))


def generator_running():
    print(getgeneratorstate(running))
    yield


running = generator_running()
next(running)


async def states():
    task = coro()
    print(getcoroutinestate(task))
    task.send(None)
    print(getcoroutinestate(task))
    task.close()


asyncio.run(states())
