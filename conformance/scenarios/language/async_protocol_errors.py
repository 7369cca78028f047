import asyncio
class NoNext:
    def __aiter__(self): return self
class BadNext:
    def __aiter__(self): return self
    def __anext__(self): return 1
class HalfManager:
    async def __aenter__(self): return self
async def loop_over(it):
    async for _ in it: pass
async def manage(m):
    async with m: pass
async def main():
    for attempt in loop_over(5), loop_over([]), loop_over(NoNext()), loop_over(BadNext()), manage(5), manage(HalfManager()):
        try: await attempt
        except (TypeError, AttributeError) as error: print(type(error).__name__, str(error).replace("__main__.", ""))
asyncio.run(main())
