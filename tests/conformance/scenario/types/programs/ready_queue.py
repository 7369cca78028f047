# The ready queue holds a handle for each step of a task, and whoever looks changes nothing.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="none")


async def child(name):
    print(name, "starts with", var.get())
    await asyncio.sleep(0)
    print(name, "ends")


def show(loop):
    for handle in loop._ready:
        print(type(handle).__name__, handle.cancelled(), len(handle._args or ()))


async def main():
    loop = asyncio.get_running_loop()
    one = asyncio.create_task(child("one"))
    show(loop)
    print(len(loop._ready), loop._ready[0] is loop._ready[0])
    await asyncio.sleep(0)
    show(loop)
    await one
    cancelled = asyncio.create_task(child("cancelled"))
    loop._ready[-1].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(cancelled.done())
    loop.call_soon(cancelled.cancel)
    await asyncio.sleep(0)
    print(cancelled.done())


async def again():
    var.set("first")
    task = asyncio.create_task(child("first"))
    var.set("second")
    other = child("second")
    task.__init__(other)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(task.done())


asyncio.run(main())
asyncio.run(again())
