# concurrent.futures: futures and the executors that fulfil them, on threads alone.
from _futures_executor import BrokenExecutor, Executor
from _futures_future import CancelledError, Error, Future, InvalidStateError, TimeoutError
from _futures_pool import ThreadPoolExecutor
from _futures_wait import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, as_completed, wait

__all__ = (
    "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "InvalidStateError", "BrokenExecutor",
    "Future", "Executor", "wait", "as_completed", "ThreadPoolExecutor",
)
