# rules: run.phases, task.name.counter
import asyncio
async def main():
    print(asyncio.current_task().get_name())

for _ in range(3):
    asyncio.run(main())
