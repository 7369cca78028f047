# What to wait for, and executors of one's own.
import concurrent.futures
import concurrent.futures.thread


class Here(concurrent.futures.Executor):
    """Calls at once."""

    def submit(self, function, /, *args, **keywords):
        future = concurrent.futures.Future()
        try:
            future.set_result(function(*args, **keywords))
        except Exception as error:
            future.set_exception(error)
        return future


def half(n):
    return 12 // n


with Here() as here:
    good, bad = here.submit(half, 3), here.submit(half, 0)
    print(list(here.map(half, [1, 2, 3])))
waiting = concurrent.futures.Future()
print(concurrent.futures.ALL_COMPLETED, concurrent.futures.FIRST_EXCEPTION, concurrent.futures.FIRST_COMPLETED)
done, not_done = concurrent.futures.wait([good, bad, waiting], return_when=concurrent.futures.FIRST_EXCEPTION)
print(len(done), not_done == {waiting}, type(bad.exception()).__name__)
done, not_done = concurrent.futures.wait([good, bad], return_when=concurrent.futures.ALL_COMPLETED)
print(done == {good, bad}, not_done)
with concurrent.futures.thread.ThreadPoolExecutor(max_workers=1) as pool:
    print(pool.submit(half, 4).result(), isinstance(pool, concurrent.futures.Executor))
print(concurrent.futures.thread.ThreadPoolExecutor is concurrent.futures.ThreadPoolExecutor)
broken = concurrent.futures.thread.BrokenThreadPool
print(broken.__mro__[1:3], issubclass(broken, concurrent.futures.BrokenExecutor), concurrent.futures.BrokenExecutor("gone"))


def fails():
    raise ValueError("no thread today")


pool = concurrent.futures.thread.ThreadPoolExecutor(max_workers=1, initializer=fails)
try:
    pool.submit(half, 1).result()
except concurrent.futures.BrokenExecutor as error:
    print(type(error).__name__, error)
try:
    pool.submit(half, 1)
except concurrent.futures.thread.BrokenThreadPool as error:
    print(error)
try:
    concurrent.futures.Executor().submit(half, 1)
except NotImplementedError as error:
    print("no submit", error)
