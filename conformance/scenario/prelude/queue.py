# queue: queues between threads.
import _native
import threading
from _collections_deque import deque
from heapq import heappop, heappush
from time import monotonic as time

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]

_with_shutdown = _native.version_info >= (3, 13)


class Empty(Exception):
    __module__ = "_queue"


class Full(Exception):
    pass


if _with_shutdown:
    __all__.append("ShutDown")

    class ShutDown(Exception):
        pass


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        if _with_shutdown:
            self.is_shutdown = False

    def task_done(self):
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished <= 0:
                if unfinished < 0:
                    raise ValueError("task_done() called too many times")
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def _is_shut(self):
        return _with_shutdown and self.is_shutdown

    def _wait(self, condition, blocked, timeout, error, stop):
        """Waits while blocked() is true; stop() says whether the queue was shut down meanwhile."""
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        end = None if timeout is None else time() + timeout
        while blocked():
            if end is None:
                condition.wait()
            else:
                remaining = end - time()
                if remaining <= 0.0:
                    raise error
                condition.wait(remaining)
            if stop():
                raise ShutDown

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self._is_shut():
                raise ShutDown
            if self.maxsize > 0:
                if not block:
                    if self._qsize() >= self.maxsize:
                        raise Full
                else:
                    self._wait(self.not_full, lambda: self._qsize() >= self.maxsize, timeout, Full, self._is_shut)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            if self._is_shut() and not self._qsize():
                raise ShutDown
            if not block:
                if not self._qsize():
                    raise Empty
            else:
                self._wait(self.not_empty, lambda: not self._qsize(), timeout, Empty,
                           lambda: self._is_shut() and not self._qsize())
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    if _with_shutdown:
        def shutdown(self, immediate=False):
            with self.mutex:
                self.is_shutdown = True
                if immediate:
                    while self._qsize():
                        self._get()
                        if self.unfinished_tasks > 0:
                            self.unfinished_tasks -= 1
                    # Who joins need not wait any more.
                    self.all_tasks_done.notify_all()
                self.not_empty.notify_all()
                self.not_full.notify_all()

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    __class_getitem__ = classmethod(type(list[int]))


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


@_native.builtin_type("_queue.SimpleQueue")
class SimpleQueue:
    __slots__ = ("_items", "_empty", "__weakref__")

    def __new__(cls):
        self = object.__new__(cls)
        self._items = deque()
        self._empty = threading.Lock()  # held as long as there is nothing
        self._empty.acquire()
        return self

    def put(self, item, block=True, timeout=None):
        self._items.append(item)
        if self._empty.locked():
            self._empty.release()

    def get(self, block=True, timeout=None):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._items:
            if not block or not self._empty.acquire(True, -1 if timeout is None else timeout):
                raise Empty
        else:
            self._empty.acquire(False)
        item = self._items.popleft()
        if self._items:
            self._empty.release()
        return item

    def put_nowait(self, item):
        self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)

    __class_getitem__ = classmethod(type(list[int]))
