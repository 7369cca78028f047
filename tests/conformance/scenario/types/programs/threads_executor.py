import asyncio, threading, time, contextlib, sys
from concurrent.futures import ThreadPoolExecutor, Future, CancelledError
async def agen(n):
    try:
        for i in range(n):
            yield await asyncio.to_thread(lambda: (time.sleep(0.1), i)[1])
    finally:
        print("agen closed", asyncio.get_running_loop().time())
def in_thread(n):
    async def main():
        async for x in agen(5):
            print("thread", n, x, asyncio.current_task().get_name())
            if x == n: break
        return n
    return asyncio.run(main())
async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2) as pool:
        futs = [loop.run_in_executor(pool, in_thread, n) for n in (1, 2, 0)]
        for f in asyncio.as_completed(futs):
            print("done", await f, loop.time())
    f = loop.run_in_executor(None, time.sleep, 1)
    await asyncio.sleep(0.1)
    print(f.cancel(), f.cancelled()); 
    try: await f
    except asyncio.CancelledError: print("cancelled", loop.time())
    pool = ThreadPoolExecutor(1)
    a = loop.run_in_executor(pool, time.sleep, 0.5); b = loop.run_in_executor(pool, print, "never")
    b.cancel(); await a; await asyncio.sleep(0); print(b.cancelled())
    cf = pool.submit(time.sleep, 0.2)
    w = asyncio.wrap_future(cf); w.add_done_callback(lambda f: print("w done", loop.time()))
    await w
    def stop_iter(): raise StopIteration
    try: await loop.run_in_executor(pool, stop_iter)
    except BaseException as e: print(type(e).__name__, e)
    def cerr(): raise CancelledError("inner")
    try: await loop.run_in_executor(pool, cerr)
    except BaseException as e: print(type(e).__name__, e)
    def terr(): raise TimeoutError("t")
    try: await loop.run_in_executor(pool, terr)
    except BaseException as e: print(type(e).__name__, e, isinstance(e, asyncio.TimeoutError))
    pool.shutdown()
    try: loop.run_in_executor(pool, print)
    except RuntimeError as e: print(e)
    try: asyncio.wrap_future(3)
    except AssertionError as e: print(e)
    print(asyncio.wrap_future(w) is w, asyncio.iscoroutinefunction(asyncio.to_thread))
    ev = threading.Event()
    t = asyncio.create_task(asyncio.to_thread(ev.wait, 5))
    await asyncio.sleep(0.2); t.cancel()
    try: await t
    except asyncio.CancelledError: print("task cancelled", loop.time())
    ev.set()
    res = await asyncio.gather(*[asyncio.to_thread(pow, 2, n) for n in range(5)]); print(res)
    async def ticker():
        for _ in range(3): await asyncio.sleep(0.25); print("tick", loop.time())
    tk = asyncio.create_task(ticker()); time.sleep(0.6); print("blocked", loop.time()); await tk
asyncio.run(main())
print(time.time(), threading.active_count())
