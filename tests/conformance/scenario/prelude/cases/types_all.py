import asyncio
import types
from types import (DynamicClassAttribute, MappingProxyType, MethodType, SimpleNamespace, new_class, prepare_class,
                   resolve_bases)


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


n = SimpleNamespace(a=1, b="x")
print(n, SimpleNamespace(), n.a, vars(n), n == SimpleNamespace(b="x", a=1), n == 3, n != SimpleNamespace())
n.c = [n]
del n.a
print(n)
attempt(lambda: SimpleNamespace(a=1) < SimpleNamespace(a=1)), attempt(hash, n), attempt(SimpleNamespace, 1), attempt(SimpleNamespace, 1, 2) if hasattr(n, "__replace__") else None
attempt(lambda: SimpleNamespace(a=1) < 3)


class Config(SimpleNamespace):
    def total(self):
        return sum(vars(self).values())


print(Config(a=1, b=2), Config(a=1, b=2).total(), SimpleNamespace(**{"a b": 1, "x": 2}), n.__reduce__()[:2])
attempt(lambda: SimpleNamespace().zz)


def function():
    yield


async def coro():
    return 5


async def agen():
    yield


class C:
    def method(self):
        return self


c = coro()
for value in (function, lambda: 0, function(), c, agen(), C().method, len, [].append, C.__dict__, asyncio, list[int]):
    print(type(value), *[name for name in ("FunctionType", "LambdaType", "GeneratorType", "CoroutineType", "AsyncGeneratorType", "MethodType",
                                           "BuiltinFunctionType", "BuiltinMethodType", "MappingProxyType", "ModuleType", "GenericAlias")
                         if isinstance(value, getattr(types, name))])
c.close()
instance = C()
print(MethodType(C.method, instance)() is instance, MethodType(lambda self, x: x * 2, 3)(4))
attempt(MethodType, 3, 4), attempt(MethodType, len, None)
m = MappingProxyType({1: 2})
print(m, m[1], len(m), list(m), 1 in m, m.get(5), m == {1: 2}, dict(m), m | {3: 4}, m.copy())
attempt(m.__class__, 3), attempt(lambda: m[9])
for name in ("NoneType", "EllipsisType", "NotImplementedType", "UnionType"):
    print(getattr(types, name, None))


@types.coroutine
def switch():
    yield
    return "switched"


@types.coroutine
def plain():
    return coro()


async def main():
    print(await switch(), await plain(), switch.__name__, plain.__name__)


asyncio.run(main())
attempt(types.coroutine, 3), attempt(types.coroutine(lambda: 5)), print(types.coroutine(coro) is coro)
X = new_class("X", (int,), {}, lambda ns: ns.update(a=1))
print(X(3) + 1, X.a, X.__name__, resolve_bases((int, str)), prepare_class("Y", (int,), {"metaclass": type, "k": 1}))


class Entries:
    def __mro_entries__(self, bases):
        return (int,)


print(resolve_bases((Entries(), str)), new_class("Z", (Entries(),)).__mro__)


class D:
    @DynamicClassAttribute
    def value(self):
        return 3


print(D().value)
attempt(lambda: D.value), attempt(setattr, D(), "value", 1)
