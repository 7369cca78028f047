# rules: task.create.keywords
# since: 3.14
import asyncio
import contextvars
def factory(loop, coro, **options):
    print(sorted(options), options.get("name"))
    return asyncio.Task(coro, loop=loop, **options)

async def work():
    print("in", asyncio.current_task().get_name())
    await asyncio.sleep(1.25)

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    await asyncio.create_task(work())
    await asyncio.create_task(work(), name="given")
    await asyncio.create_task(work(), name=None, context=contextvars.copy_context())
    async with asyncio.TaskGroup() as group:
        group.create_task(work(), name="of the group")
        group.create_task(work())
    await asyncio.gather(work(), loop.create_task(work(), name="of the loop"))
    loop.set_task_factory(lambda loop, coro: asyncio.Task(coro, loop=loop))
    await asyncio.create_task(work())
    coroutine = work()
    try:
        asyncio.create_task(coroutine, name="refused")
    except TypeError as error:
        print(error)
    loop.set_task_factory(None)
    try:
        asyncio.create_task(coroutine, nonsense=1)
    except TypeError as error:
        print(error)
    coroutine.close()

asyncio.run(main())
