# concurrent.futures.ThreadPoolExecutor
import _native
import os
import queue
import threading
import weakref
from _futures_executor import BrokenExecutor, Executor
from _futures_future import Future, log
from itertools import count

_global_shutdown_lock = threading.Lock()
_idle_only_when_empty = _native.version_info >= (3, 12)


class BrokenThreadPool(BrokenExecutor):
    __module__ = "concurrent.futures.thread"


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as error:
            self.future.set_exception(error)
            self = None  # the exception's frames hold it
        else:
            self.future.set_result(result)


def _say_idle(executor_reference):
    executor = executor_reference()
    if executor is not None:
        executor._idle_semaphore.release()


def _next_item(executor_reference, work_queue):
    if not _idle_only_when_empty:
        return work_queue.get(block=True)
    try:
        return work_queue.get_nowait()
    except queue.Empty:
        _say_idle(executor_reference)
        return work_queue.get(block=True)


def _is_over(executor_reference):
    executor = executor_reference()
    if executor is None:
        return True
    return executor._shutdown


def _work(executor_reference, work_queue):
    while True:
        item = _next_item(executor_reference, work_queue)
        if item is not None:
            item.run()
            del item
            if not _idle_only_when_empty:
                _say_idle(executor_reference)
        elif _is_over(executor_reference):
            work_queue.put(None)  # for the next worker
            return


def _worker(executor_reference, work_queue, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            log("critical", "Exception in initializer:")
            executor = executor_reference()
            if executor is not None:
                executor._initializer_failed()
            return
    try:
        _work(executor_reference, work_queue)
    except BaseException:
        log("critical", "Exception in worker")


class ThreadPoolExecutor(Executor):
    __module__ = "concurrent.futures.thread"
    _counter = count().__next__

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, os.cpu_count() + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = thread_name_prefix or "ThreadPoolExecutor-%d" % self._counter()
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock, _global_shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            future = Future()
            self._work_queue.put(_WorkItem(future, fn, args, kwargs))
            self._adjust_thread_count()
            return future

    def _adjust_thread_count(self):
        if self._idle_semaphore.acquire(timeout=0):
            return

        def wake_worker(_, work_queue=self._work_queue):
            work_queue.put(None)

        number = len(self._threads)
        if number < self._max_workers:
            thread = threading.Thread(
                name="%s_%d" % (self._thread_name_prefix or self, number),
                target=_worker,
                args=(weakref.ref(self, wake_worker), self._work_queue, self._initializer, self._initargs),
            )
            thread.start()
            self._threads.add(thread)

    def _drain(self):
        while True:
            try:
                item = self._work_queue.get_nowait()
            except queue.Empty:
                return
            if item is not None:
                yield item.future

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            for future in self._drain():
                future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                for future in self._drain():
                    future.cancel()
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()
