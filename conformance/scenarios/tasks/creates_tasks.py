# rules: task.create.next-iteration
import asyncio
async def split(depth):
    print("depth", depth)
    if depth < 2:
        await asyncio.gather(split(depth + 1), split(depth + 1))

asyncio.run(split(0))
