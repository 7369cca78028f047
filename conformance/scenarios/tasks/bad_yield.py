# rules: task.step.bad-yield
import asyncio
class Odd:
    def __await__(self):
        return iter([42])

async def main():
    try:
        await Odd()
    except RuntimeError as error:
        print(error)

asyncio.run(main())
