import asyncio
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, suppress


def chain(error):
    seen = []
    while error is not None:
        seen.append("%s(%s)" % (type(error).__name__, error))
        error = error.__context__
    return " <- ".join(seen)


async def attempt(function, *args, **keywords):
    try:
        print(repr(await function(*args, **keywords)))
    except BaseException as error:
        print(chain(error))


@asynccontextmanager
async def managed(name="m", mode="pass"):
    """Manages."""
    await asyncio.sleep(0)
    print("enter", name)
    try:
        yield name.upper()
    except ValueError as error:
        print("caught", error)
        await asyncio.sleep(0)
        if mode == "swallow":
            return
        if mode == "replace":
            raise KeyError("new")
        if mode == "again":
            yield "second"
        raise
    finally:
        await asyncio.sleep(0)
        print("exit", name)
    if mode == "twice":
        yield


async def body(mode, error):
    async with managed("x", mode=mode) as value:
        print("body", value)
        if error:
            raise error
    return "after"


@asynccontextmanager
async def nothing():
    return
    yield


@asynccontextmanager
async def coroutine_only():
    return 3


async def enter(manager):
    async with manager as value:
        return value


class AManager:
    def __init__(self, name, swallow=False, fail_out=None):
        self.name, self.swallow, self.fail_out = name, swallow, fail_out

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("aenter", self.name)
        return self.name

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0)
        print("aexit", self.name, kind and kind.__name__, error)
        if self.fail_out:
            raise self.fail_out
        return self.swallow


class Manager:
    def __enter__(self):
        print("enter sync")

    def __exit__(self, *exc):
        print("exit sync", exc[1])


async def stacked(*managers, error=None):
    async with AsyncExitStack() as stack:
        for manager in managers:
            await stack.enter_async_context(manager)
        stack.enter_context(Manager())
        stack.callback(print, "plain callback")

        async def later(text):
            await asyncio.sleep(0)
            print(text)
        stack.push_async_callback(later, text="async callback")

        @stack.push_async_exit
        async def pushed(kind, error, traceback):
            print("pushed", error)
        stack.push_async_exit(AManager("not entered"))
        if error:
            raise error
    return "through"


class Closable:
    async def aclose(self):
        print("aclosed")


async def main():
    for mode in ("pass", "swallow", "replace", "again", "twice"):
        await attempt(body, mode, None if mode == "twice" else ValueError("in body"))
    for error in (StopIteration("s"), StopAsyncIteration("sa"), RuntimeError("r"), KeyError("k"), GeneratorExit("g"), asyncio.CancelledError("c")):
        await attempt(body, "pass", error)
    await attempt(enter, nothing())
    await attempt(enter, AManager("one"))
    await attempt(stacked, AManager("a"), managed("b"))
    await attempt(stacked, AManager("a", fail_out=KeyError("out a")), AManager("b", swallow=True), error=ValueError("body"))
    await attempt(stacked, AManager("a", fail_out=KeyError("out a")), AManager("b", fail_out=IndexError("out b")), error=ValueError("body"))
    stack = AsyncExitStack()
    await attempt(stack.enter_async_context, 3)
    await attempt(stack.enter_async_context, Manager())
    stack.callback(print, "one")
    moved = stack.pop_all()
    await stack.aclose()
    print("moved")
    await moved.aclose()
    print(managed.__name__, managed.__doc__, isinstance(managed(), AbstractAsyncContextManager), isinstance(Manager(), AbstractAsyncContextManager))
    print(isinstance(stack, AbstractAsyncContextManager))
    with suppress(TypeError):
        AbstractAsyncContextManager()


asyncio.run(main())
