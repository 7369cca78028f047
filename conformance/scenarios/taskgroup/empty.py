# rules: taskgroup.waits
# since: 3.11
import asyncio
async def main():
    async with asyncio.TaskGroup():
        await asyncio.sleep(12)
        print("no tasks")
    print("no iteration")

asyncio.run(main())
