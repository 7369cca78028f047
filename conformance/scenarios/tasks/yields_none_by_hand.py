# rules: task.step.bare-yield, coroutine.await.custom
import asyncio
class Twice:
    def __await__(self):
        return iter([None, None])

async def main():
    asyncio.get_running_loop().call_soon(print, "ready before main resumes")
    print(await Twice())

asyncio.run(main())
