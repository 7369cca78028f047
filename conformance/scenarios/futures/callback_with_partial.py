# rules: loop.call-soon.arguments, future.done-callbacks.scheduled
import asyncio
import functools
def report(prefix, future):
    print(prefix, future.result())

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(functools.partial(report, "result:"))
    loop.call_soon(functools.partial(print, "a", "b", sep="-"))
    loop.call_later(1, future.set_result, 7)
    await asyncio.wait([future])

asyncio.run(main())
