# rules: threads.loops.one-each
import asyncio, threading

async def main(delay):
    await asyncio.sleep(delay)
    print(delay, asyncio.get_running_loop().time())

threads = [threading.Thread(target=asyncio.run, args=(main(d),)) for d in (2, 1)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
