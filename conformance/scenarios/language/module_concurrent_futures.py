from concurrent.futures import ThreadPoolExecutor, as_completed, wait, Future, TimeoutError
import time
def work(n):
    time.sleep(n)
    if n == 3: raise ValueError("three")
    return n * 10
with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(work, n) for n in (2, 1, 3)]
    print([f.result() if not f.exception() else repr(f.exception()) for f in as_completed(futures)])
    print(list(pool.map(work, [1, 0])), futures[0].done(), futures[0].cancel())
    done, pending = wait([pool.submit(work, 1)])
    print(len(done), len(pending), time.time())
f = Future()
f.add_done_callback(lambda f: print("callback", f.result()))
f.set_result(5)
print(f.result(), f.done(), f.cancelled())
