"""Coroutines that are awaited in the expression that makes them: nothing tells whether there is an object while their body runs."""
import asyncio
import functools
import gc
import sys
import traceback
import types


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


@types.coroutine
def pause(value):
    return (yield value)


def drive(coroutine, *sends):
    for sent in sends:
        try:
            print("yielded", coroutine.send(sent))
        except StopIteration as stop:
            return print("returned", stop.value)
        except BaseException as error:
            return print("raised", repr(error), repr(error.__cause__), repr(error.__context__))


def chain(coroutine):
    names = []
    while coroutine is not None and hasattr(coroutine, "cr_await"):
        names.append((coroutine.__qualname__, coroutine.cr_running, coroutine.cr_frame.f_lineno))
        coroutine = coroutine.cr_await
    return names


async def returns(value, extra=1, *more, key=None):
    return value, extra, more, key


async def stops():
    raise StopIteration(5)


async def pauses(value):
    held = Noisy(f"local of {value}")
    got = await pause(value)
    try:
        got += await pause(got)
    finally:
        print("leaving with", got, held.name)
    return got


async def plain():
    print(await returns(1), await returns(1, 2, 3), await returns(*[4, 5]), await returns(6, key=7))
    try:
        await stops()
    except RuntimeError as error:
        print(error, repr(error.__cause__))
    return await returns((await returns("inner"))[0])


async def outer(value):
    result = await (
        pauses(value)
    )
    return result


async def outermost(value):
    return await outer(value)

drive(plain(), None)
drive(outermost(1), None, 10, 100)
suspended = outermost(2)
drive(suspended, None)
print(chain(suspended))
try:
    suspended.throw(KeyError("thrown"))
except KeyError as error:
    print([(frame.name, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)])
    del error
print(suspended.cr_frame, suspended.cr_await)
closed = outermost(3)
drive(closed, None)
closed.close()
dropped = outermost(4)
drive(dropped, None)
del dropped
gc.collect()
print("--- running")


class Service:
    async def method(self, this):
        print(this[0].cr_running, this[0].cr_await)
        await pause("in a method")
        return self

    async def raises(self):
        try:
            raise ValueError("handled here")
        except ValueError:
            print(repr(sys.exc_info()[1]))
            await self.fails()

    async def fails(self):
        print("seen", repr(sys.exc_info()[1]))
        raise TypeError("with a context")


async def uses(service, this):
    print(await service.method(this) is service)
    try:
        await service.raises()
    except TypeError as error:
        print(repr(error), repr(error.__context__), sys.exc_info()[1] is error)
    print(sys.exc_info())
    try:
        raise KeyError("of the caller")
    except KeyError:
        await Service().fails()

this = []
this.append(uses(Service(), this))
drive(this[0], None, None)
print("--- names")


def decorated(function):
    @functools.wraps(function)
    async def wrapper(*args):
        return await function(*args)
    return wrapper


@decorated
async def paused_within(value):
    return await pause(value)


async def renames():
    async def first():
        first.__name__ = first.__qualname__ = "renamed while it runs"
        await pause(0)

    async def second():
        await pause(0)
    second.__qualname__ = "renamed before"
    await first()
    await second()
    await paused_within(1)

renaming = renames()
for _ in range(3):
    drive(renaming, None)
    print(chain(renaming))
drive(renaming, None)
print("--- depth")


async def deeper(n):
    return n if n == 0 else 1 + await deeper(n - 1)


async def endless(n):
    return await endless(n + 1)


async def recursion():
    print(await deeper(100))
    try:
        await endless(0)
    except RecursionError as error:
        print(error.args[0].startswith("maximum recursion depth exceeded"))
    print(await deeper(100))

drive(recursion(), None)
print("--- finally")


async def cleans(name):
    try:
        await pause(name)
    except GeneratorExit:
        print("closing", name)
        raise
    finally:
        print("finally", name)


async def both():
    try:
        await cleans("inner")
    finally:
        print("outer is closed after it")

coroutine = both()
drive(coroutine, None)
coroutine.close()


async def generator():
    yield await returns("in an async generator")
    yield await pauses("g")


async def collects():
    return [item async for item in generator()]

drive(collects(), None, 1, 2)


async def in_tasks():
    async def step(n):
        await asyncio.sleep(n)
        return asyncio.current_task().get_name(), n

    async def steps(n):
        return [await step(n), await step(0), await step(n)]
    print(await asyncio.gather(steps(1), steps(2)))
    try:
        await asyncio.wait_for(steps(3), 4)
    except asyncio.TimeoutError:
        print("timed out")

    async def shows_stack():
        await asyncio.sleep(1)
    task = asyncio.ensure_future(steps(1))
    await asyncio.sleep(0)
    print([frame.f_code.co_name for frame in task.get_stack()], task.get_coro().cr_await is not None)
    await task

asyncio.run(in_tasks())
