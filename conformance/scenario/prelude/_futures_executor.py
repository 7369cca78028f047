# concurrent.futures.Executor
import _native
from time import monotonic


def _result(future, left):
    return future.result() if left is None else future.result(left())


def _result_or_cancel(future, left):
    try:
        try:
            return _result(future, left)
        finally:
            future.cancel()
    finally:
        del future


_take = _result_or_cancel if _native.version_info >= (3, 10) else _result


class Executor:
    __module__ = "concurrent.futures._base"

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else timeout + monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    yield _take(futures.pop(), None if end is None else lambda: end - monotonic())
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


class BrokenExecutor(RuntimeError):
    __module__ = "concurrent.futures._base"
