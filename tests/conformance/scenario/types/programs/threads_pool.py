import concurrent.futures, time, threading
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED, FIRST_EXCEPTION
def work(n):
    print("start", n, threading.current_thread().name, time.time()); time.sleep(n / 10); print("stop", n); return n * n
with ThreadPoolExecutor(max_workers=2) as ex:
    fs = [ex.submit(work, n) for n in (3, 1, 2)]
    for f in as_completed(fs): print("completed", f.result(), time.time())
    print(list(ex.map(work, [2, 1])))
with ThreadPoolExecutor(3, thread_name_prefix="w") as ex:
    fs = {ex.submit(work, n): n for n in (5, 1, 4)}
    d, nd = wait(fs, timeout=0.2); print(sorted(fs[f] for f in d), sorted(fs[f] for f in nd))
    d, nd = wait(fs, return_when=FIRST_COMPLETED); print(len(d), len(nd), time.time())
    d, nd = wait(fs, timeout=0.3, return_when=FIRST_COMPLETED)
    try:
        for f in as_completed(fs, timeout=0.1): print("c", fs[f])
    except concurrent.futures.TimeoutError as e: print(type(e).__name__, e, time.time())
ex = ThreadPoolExecutor(1)
f = ex.submit(time.sleep, 1)
g = ex.submit(work, 1)
print(f.running(), g.running(), g.cancel(), g.cancelled(), f.cancel())
try: f.result(timeout=0.5)
except concurrent.futures.TimeoutError as e: print(repr(e), time.time())
try: g.result()
except concurrent.futures.CancelledError as e: print(repr(e))
def bad(): raise KeyError("k")
h = ex.submit(bad); print(repr(h.exception()), time.time())
h.add_done_callback(lambda f: print("cb", f.done(), threading.current_thread().name))
i = ex.submit(work, 2); i.add_done_callback(lambda f: print("cb", f.result(), threading.current_thread().name))
ex.shutdown(wait=False)
try: ex.submit(work, 1)
except RuntimeError as e: print(e)
print(i.result(), time.time())
ex = ThreadPoolExecutor(1)
fs = [ex.submit(work, 1) for _ in range(3)]
ex.shutdown(cancel_futures=True); print([f.cancelled() for f in fs])
def init(x): print("init", x, threading.current_thread().name)
with ThreadPoolExecutor(2, initializer=init, initargs=(7,)) as ex: list(ex.map(work, [1, 1, 1]))
def badinit(): raise ValueError
with ThreadPoolExecutor(1, initializer=badinit) as ex:
    f = ex.submit(work, 1)
    try: f.result()
    except Exception as e: print(type(e).__name__, e)
try: list(ThreadPoolExecutor(2).map(work, [3, 30], timeout=1))
except concurrent.futures.TimeoutError as e: print("map timeout", time.time())
F = concurrent.futures.Future(); F.set_running_or_notify_cancel(); F.set_result(1)
try: F.set_result(2)
except concurrent.futures.InvalidStateError as e: print("invalid")
try: F.set_running_or_notify_cancel()
except RuntimeError as e: print(e)
try: ThreadPoolExecutor(0)
except ValueError as e: print(e)
