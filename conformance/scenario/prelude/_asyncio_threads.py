# What asyncio does with threads; the reference calls these functions by their names.
import _native
import asyncio
import contextvars
import functools
import threading
from concurrent import futures

_closed_is_checked = _native.version_info >= (3, 10)
_in_time = _native.version_info >= (3, 12, 2)


def _since(minor):
    return _native.version_info >= (3, minor)


def current_thread_name():
    return threading.current_thread().name


# ---- executors

def run_in_executor(loop, executor, func, args):
    if executor is None:
        executor = loop._default_executor
        if loop._executor_shutdown_called:
            raise RuntimeError("Executor shutdown has been called")
        if executor is None:
            executor = futures.ThreadPoolExecutor(thread_name_prefix="asyncio")
            loop._default_executor = executor
    return wrap_future(executor.submit(func, *args), loop)


def set_default_executor(loop, executor):
    if not isinstance(executor, futures.ThreadPoolExecutor):
        if _since(11):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        import warnings
        warnings.warn(
            "Using the default executor that is not an instance of ThreadPoolExecutor is deprecated and will be prohibited "
            "in Python 3.9", DeprecationWarning, 2)
    loop._default_executor = executor


async def to_thread(func, /, *args, **kwargs):
    loop = asyncio.get_running_loop()
    context = contextvars.copy_context()
    return await loop.run_in_executor(None, functools.partial(context.run, func, *args, **kwargs))


async def shutdown_default_executor(loop, timeout):
    future = loop.create_future()
    thread = threading.Thread(target=_do_shutdown, args=(loop, future))
    thread.start()
    if _in_time:
        await _shut_down_in_time(loop, timeout, future, thread)
        return
    try:
        await future
    finally:
        thread.join(timeout)
    if thread.is_alive():
        _warn_of_unfinished(loop, timeout)


async def _shut_down_in_time(loop, timeout, future, thread):
    try:
        async with asyncio.timeout(timeout):
            await future
    except TimeoutError:
        _warn_of_unfinished(loop, timeout)
    else:
        thread.join()


def _warn_of_unfinished(loop, timeout):
    import warnings
    warnings.warn("The executor did not finishing joining its threads within %s seconds." % (timeout,), RuntimeWarning, stacklevel=2)
    loop._default_executor.shutdown(wait=False)


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def _do_shutdown(loop, future):
    try:
        loop._default_executor.shutdown(wait=True)
        if not (_closed_is_checked and loop.is_closed()):
            if _in_time:
                loop.call_soon_threadsafe(_set_result_unless_cancelled, future, None)
            else:
                loop.call_soon_threadsafe(future.set_result, None)
    except Exception as error:
        if not (_closed_is_checked and loop.is_closed()) and not (_in_time and future.cancelled()):
            loop.call_soon_threadsafe(future.set_exception, error)


# ---- futures of threads

def wrap_future(future, loop):
    assert isinstance(future, futures.Future), "concurrent.futures.Future is expected, got %r" % (future,)
    if loop is None:
        loop = asyncio.get_event_loop()
    wrapped = loop.create_future()
    _chain(future, wrapped)
    return wrapped


def run_coroutine_threadsafe(coro, loop):
    if not asyncio.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    future = futures.Future()

    def callback():
        try:
            _chain(asyncio.ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(callback)
    return future


def _converted(error):
    kind = type(error)
    if kind is futures.CancelledError:
        return asyncio.CancelledError(*error.args)
    if kind is futures.TimeoutError and not _since(11):
        return asyncio.TimeoutError(*error.args)
    if kind is futures.InvalidStateError:
        return asyncio.InvalidStateError(*error.args)
    return error


def _copy_outcome(source, destination):
    exception = source.exception()
    if exception is not None:
        destination.set_exception(_converted(exception))
    else:
        destination.set_result(source.result())


def _copy_to_concurrent(source, destination):
    if source.cancelled():
        destination.cancel()
    if destination.set_running_or_notify_cancel():
        _copy_outcome(source, destination)


def _copy_to_asyncio(source, destination):
    if destination.cancelled():
        return
    assert not destination.done()
    if source.cancelled():
        destination.cancel()
    else:
        _copy_outcome(source, destination)


def _chain(source, destination):
    """One of the two is asyncio's, the other concurrent.futures'."""
    source_loop = source.get_loop() if asyncio.isfuture(source) else None
    loop = destination.get_loop() if asyncio.isfuture(destination) else None

    def _set_state(future, other):
        if asyncio.isfuture(future):
            _copy_to_asyncio(other, future)
        else:
            _copy_to_concurrent(other, future)

    def _call_check_cancel(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if destination.cancelled() and loop is not None and loop.is_closed():
            return
        if loop is None or loop is source_loop:
            _set_state(destination, source)
        elif not (_closed_is_checked and loop.is_closed()):
            loop.call_soon_threadsafe(_set_state, destination, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)
