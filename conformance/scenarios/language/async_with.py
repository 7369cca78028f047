# rules: coroutine.await.inline, coroutine.exception.unwinds
import asyncio
class Connection:
    async def __aenter__(self):
        await asyncio.sleep(1)
        print("connected")
        return self

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0.5)
        print("closed after", repr(error))
        return kind is ValueError

async def main():
    async with Connection():
        raise ValueError("swallowed")
    print("done")

asyncio.run(main())
