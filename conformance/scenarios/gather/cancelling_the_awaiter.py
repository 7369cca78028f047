# rules: gather.cancel.children, task.cancel.chain
import asyncio
async def parent(children):
    await asyncio.gather(*children)

async def main():
    children = [asyncio.create_task(asyncio.sleep(10)) for _ in range(2)]
    task = asyncio.create_task(parent(children))
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), [child.cancelled() for child in children])

asyncio.run(main())
