# rules: future.exception.never-retrieved
import asyncio
async def bug():
    raise Exception("not consumed")

def handler(loop, context):
    print(context["message"], repr(context["exception"]))

async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    asyncio.create_task(bug())
    await asyncio.sleep(0.1)

asyncio.run(main())
