import asyncio, threading, time, concurrent.futures, contextvars
var = contextvars.ContextVar("v", default=0)
def thread_main(loop, ev):
    print("in thread", threading.current_thread().name)
    time.sleep(0.2)
    loop.call_soon_threadsafe(ev.set)
    fut = asyncio.run_coroutine_threadsafe(coro(5), loop)
    print("result", fut.result())
    f2 = asyncio.run_coroutine_threadsafe(coro(-1), loop)
    try: f2.result()
    except ValueError as e: print("err", e)
    f3 = asyncio.run_coroutine_threadsafe(asyncio.sleep(10), loop)
    try: f3.result(timeout=0.3)
    except concurrent.futures.TimeoutError: print("timeout", f3.cancel())
    try: asyncio.get_running_loop()
    except RuntimeError as e: print(e)
    try: asyncio.get_event_loop()
    except RuntimeError as e: print(e)
async def coro(n):
    await asyncio.sleep(0.1)
    if n < 0: raise ValueError(n)
    print("coro", n); return n * 2
def blocking(n):
    print("var", var.get()); var.set(99); time.sleep(n); return n
async def main():
    loop = asyncio.get_running_loop(); ev = asyncio.Event()
    t = threading.Thread(target=thread_main, args=(loop, ev)); t.start()
    await ev.wait(); print("event", loop.time())
    var.set(3)
    r = await asyncio.to_thread(blocking, 0.4); print(r, var.get(), loop.time())
    try: await asyncio.wait_for(asyncio.to_thread(time.sleep, 1), 0.25)
    except asyncio.TimeoutError: print("timed out", loop.time())
    with concurrent.futures.ThreadPoolExecutor(2, thread_name_prefix="pool") as pool:
        rs = await asyncio.gather(*(loop.run_in_executor(pool, blocking, d) for d in (0.1, 0.2, 0.3)))
        print(rs, loop.time())
    await asyncio.to_thread(t.join)
    try: await loop.run_in_executor(None, lambda: 1 / 0)
    except ZeroDivisionError as e: print(e)
    cf = concurrent.futures.Future(); af = asyncio.wrap_future(cf); threading.Timer(0.5, cf.set_result, ["ok"]).start(); print(await af, loop.time())
    cf = concurrent.futures.Future(); af = asyncio.wrap_future(cf); af.cancel()
    try: await af
    except asyncio.CancelledError: print("cancelled", cf.cancelled())
    await asyncio.sleep(0); print(cf.cancelled())
    cf = concurrent.futures.Future(); af = asyncio.wrap_future(cf); cf.cancel()
    try: await af
    except asyncio.CancelledError: print("cancelled 2")
    pool = concurrent.futures.ThreadPoolExecutor(1); loop.set_default_executor(pool)
    print(await loop.run_in_executor(None, threading.current_thread)is not None)
    try: loop.set_default_executor(3)
    except TypeError as e: print(e); loop.set_default_executor(pool)
    except Exception as e: print(e)
    await loop.shutdown_default_executor() if hasattr(loop._default_executor, "submit") else None
    try: await asyncio.to_thread(print)
    except RuntimeError as e: print(e)
asyncio.run(main())
def run_loop(loop):
    asyncio.set_event_loop(loop); loop.run_forever(); print("loop stopped"); loop.close()
loop = asyncio.new_event_loop(); t = threading.Thread(target=run_loop, args=(loop,), daemon=True); t.start()
print(asyncio.run_coroutine_threadsafe(coro(1), loop).result())
loop.call_soon_threadsafe(loop.stop); t.join(); print(loop.is_closed(), time.time())
def own():
    async def m(): await asyncio.sleep(0.5); print(asyncio.current_task().get_name()); return 4
    print(asyncio.run(m()))
ts = [threading.Thread(target=own) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(time.time())
