# rules: shield.late-exception
# since: 3.14
import asyncio
async def fails():
    await asyncio.sleep(2)
    raise ValueError("too late")

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(sorted(context), context["message"], repr(context["exception"])))
    inner = asyncio.create_task(fails())
    outer, other = asyncio.shield(inner), asyncio.shield(inner)
    await asyncio.sleep(1)
    outer.cancel()
    other.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled")
    await asyncio.sleep(5)
    print(inner.done())

asyncio.run(main())
