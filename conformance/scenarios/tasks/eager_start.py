# rules: task.create.eager-start
# since: 3.14
import asyncio
async def work(n):
    print("start", n, asyncio.current_task().get_name())
    await asyncio.sleep(n / 4)
    print("end", n)

async def quick():
    return 5

async def main():
    first = asyncio.create_task(work(1), eager_start=True)
    print("created")
    second = asyncio.create_task(work(2), name="second", eager_start=True)
    third = asyncio.create_task(work(3), eager_start=False)
    done = asyncio.create_task(quick(), eager_start=True)
    print(done.done(), done.result())
    async with asyncio.TaskGroup() as group:
        group.create_task(work(4), eager_start=True)
        print("in the group")
    await asyncio.gather(first, second, third)
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    fifth = asyncio.create_task(work(5), eager_start=False)
    sixth = asyncio.create_task(work(6), name="sixth")
    print("two more")
    await asyncio.gather(fifth, sixth)

asyncio.run(main())
