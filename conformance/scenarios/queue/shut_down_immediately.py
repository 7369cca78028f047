# rules: queue.shutdown
# since: 3.13
import asyncio
async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait("dropped")
    putter = asyncio.create_task(queue.put("refused"))
    joiner = asyncio.create_task(queue.join())
    await asyncio.sleep(2.9)
    queue.shutdown(immediate=True)
    await asyncio.wait([putter, joiner])
    print(queue.qsize(), repr(putter.exception()), joiner.result())

asyncio.run(main())
