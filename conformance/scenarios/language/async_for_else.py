import asyncio
class Countdown:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        return self.n
async def search(wanted):
    async for n in Countdown(3):
        if n == wanted:
            break
    else:
        return "none"
    return n
async def main():
    print(await search(1), await search(9), await anext_of(Countdown(2)))
async def anext_of(it): return await it.__anext__()
asyncio.run(main())
