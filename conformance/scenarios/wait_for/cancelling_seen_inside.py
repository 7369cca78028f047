# rules: wait-for.own-task, wait-for.inline
# since: 3.11
import asyncio
async def inner():
    try:
        await asyncio.sleep(10)
    finally:
        print(asyncio.current_task().get_name(), asyncio.current_task().cancelling())

async def main():
    try:
        await asyncio.wait_for(inner(), 5)
    except TimeoutError:
        print(asyncio.current_task().cancelling())

asyncio.run(main())
