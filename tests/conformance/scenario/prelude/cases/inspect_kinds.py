# What kind of thing something is.
import asyncio
import abc
import functools
import inspect
import sys


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        """Its area."""

    @property
    def double(self):
        return 2 * self.area()

    @staticmethod
    def unit():
        return Square()


class Square(Shape):
    __slots__ = ("side",)

    def area(self):
        return 1


def generator():
    yield 1


async def coroutine():
    return 1


async def async_generator():
    yield 1


square = Square()
print("abstract", inspect.isabstract(Shape), inspect.isabstract(Square), inspect.isabstract(square), inspect.isabstract(abc.ABC))
print("class", inspect.isclass(Square), inspect.isclass(square), inspect.isclass(type), inspect.isclass(list))
print("module", inspect.ismodule(inspect), inspect.ismodule("inspect"), inspect.ismodule(sys.modules[__name__]))
print("method", inspect.ismethod(square.area), inspect.ismethod(Square.area), inspect.ismethod(Square.unit))
print("builtin", inspect.isbuiltin(len), inspect.isbuiltin(generator), inspect.isbuiltin(list.append))
print("routine", inspect.isroutine(len), inspect.isroutine(list.append), inspect.isroutine(generator), inspect.isroutine(Square), inspect.isroutine(square.area))
print("method descriptor", inspect.ismethoddescriptor(list.append), inspect.ismethoddescriptor(Square.area), inspect.ismethoddescriptor(Square.double))
print("data descriptor", inspect.isdatadescriptor(Square.double), inspect.isdatadescriptor(Square.side), inspect.isdatadescriptor(Square.area), inspect.isdatadescriptor(5))
made, running, asynchronous = generator(), coroutine(), async_generator()
print("generator", inspect.isgenerator(made), inspect.isgenerator(generator), inspect.isgenerator(iter([])), inspect.isgenerator(n for n in ()))
print("generator function", inspect.isgeneratorfunction(generator), inspect.isgeneratorfunction(functools.partial(generator)), inspect.isgeneratorfunction(made))
print("coroutine", inspect.iscoroutine(running), inspect.iscoroutine(coroutine), inspect.iscoroutine(made))
print("coroutine function", inspect.iscoroutinefunction(coroutine), inspect.iscoroutinefunction(functools.partial(coroutine)), inspect.iscoroutinefunction(async_generator))
print("async generator", inspect.isasyncgen(asynchronous), inspect.isasyncgen(async_generator), inspect.isasyncgen(made))
print("async generator function", inspect.isasyncgenfunction(async_generator), inspect.isasyncgenfunction(generator))
print("awaitable", inspect.isawaitable(running), inspect.isawaitable(coroutine), inspect.isawaitable(made), inspect.isawaitable(asynchronous))
running.close()


async def main():
    print("awaitable", inspect.isawaitable(asyncio.get_running_loop().create_future()))


asyncio.run(main())
try:
    square.nothing
except AttributeError as error:
    print("traceback", inspect.istraceback(error.__traceback__), inspect.istraceback(error), inspect.istraceback(None))
if hasattr(inspect, "ismethodwrapper"):
    print("method wrapper", inspect.ismethodwrapper(object().__str__), inspect.ismethodwrapper((1).__add__), inspect.ismethodwrapper(square.area))
if hasattr(inspect, "markcoroutinefunction"):
    @inspect.markcoroutinefunction
    def returns_one():
        return coroutine()

    def unmarked():
        return coroutine()

    print("marked", inspect.iscoroutinefunction(returns_one), inspect.iscoroutinefunction(unmarked), asyncio.run(returns_one()))
    bound = Square().area
    try:
        inspect.markcoroutinefunction(bound)
        print(inspect.iscoroutinefunction(bound))
    except AttributeError as error:
        print(error)
