# concurrent.futures: futures and the executors that fulfil them, on threads alone.
import _native
from _futures_executor import BrokenExecutor, Executor
from _futures_future import CancelledError, Future, InvalidStateError, TimeoutError
from _futures_pool import ThreadPoolExecutor
from _futures_wait import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, as_completed, wait

__all__ = (
    "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "BrokenExecutor", "Future", "Executor",
    "wait", "as_completed", "ThreadPoolExecutor",
)

if _native.version_info >= (3, 13):
    __all__ += ("InvalidStateError",)
