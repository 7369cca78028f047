# rules: run.any-awaitable
# since: 3.14
import asyncio
class Later:
    def __await__(self):
        yield from asyncio.sleep(1.5).__await__()
        print(asyncio.current_task().get_coro().__qualname__)
        return "value"

async def inside(future):
    for main in (future, 42):
        try:
            asyncio.run(main)
        except RuntimeError as error:
            print(error)

print(asyncio.run(Later()))
for wrong in (42, inside):
    try:
        asyncio.run(wrong)
    except TypeError as error:
        print(error)
with asyncio.Runner() as runner:
    future = runner.get_loop().create_future()
    runner.get_loop().call_later(2.25, future.set_result, "done")
    print(runner.run(future))
    runner.run(inside(future))
