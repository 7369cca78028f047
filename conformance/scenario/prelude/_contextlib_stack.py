# contextlib: ExitStack and AsyncExitStack.
import _native
import sys
from _collections_deque import deque
from _contextlib_base import AbstractAsyncContextManager, AbstractContextManager


class _Probe:
    def method(self):
        pass


_Method = type(_Probe().method)


class _Unwinding:
    """The state of an unwinding stack: the exception on its way, as with statements nested in each other would have it."""

    def __init__(self, details):
        self.details = details
        self.received = details[0] is not None if _native.version_info < (3, 13) else details[1] is not None
        self.outer = sys.exc_info()[1]
        self.suppressed = False
        self.raised = False

    def suppress(self):
        self.suppressed = True
        self.raised = False
        self.details = (None, None, None)

    def replace(self, error):
        """A callback raised error: its context ends where the exceptions of the stack's own surroundings begin."""
        before = self.details[1]
        last = error
        while True:
            context = last.__context__
            if context is None or context is before:
                break
            if context is self.outer:
                last.__context__ = before
                break
            last = context
        self.raised = True
        self.details = (type(error), error, error.__traceback__)

    def finish(self):
        if self.raised:
            error = self.details[1]
            context = error.__context__
            try:
                raise error
            except BaseException:
                # Raising has set the context to what is being handled here.
                error.__context__ = context
                raise
        return self.received and self.suppressed


class _BaseExitStack:
    @staticmethod
    def _create_exit_wrapper(cm, cm_exit):
        return _Method(cm_exit, cm)

    @staticmethod
    def _create_cb_wrapper(callback, /, *args, **kwds):
        def _exit_wrapper(exc_type, exc, tb):
            callback(*args, **kwds)
        return _exit_wrapper

    def __init__(self):
        self._exit_callbacks = deque()

    def pop_all(self):
        new_stack = type(self)()
        new_stack._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = deque()
        return new_stack

    def push(self, exit):
        try:
            method = type(exit).__exit__
        except AttributeError:
            self._push_exit_callback(exit)
        else:
            self._push_cm_exit(exit, method)
        return exit

    def enter_context(self, cm):
        enter, exit = _methods(cm, "__enter__", "__exit__", "context manager")
        result = enter(cm)
        self._push_cm_exit(cm, exit)
        return result

    def callback(self, callback, /, *args, **kwds):
        wrapper = self._create_cb_wrapper(callback, *args, **kwds)
        wrapper.__wrapped__ = callback
        self._push_exit_callback(wrapper)
        return callback

    def _push_cm_exit(self, cm, cm_exit):
        self._push_exit_callback(self._create_exit_wrapper(cm, cm_exit), True)

    def _push_exit_callback(self, callback, is_sync=True):
        self._exit_callbacks.append((is_sync, callback))


def _methods(cm, enter, exit, protocol):
    cls = type(cm)
    if _native.version_info < (3, 11):
        # The exit method is looked up first.
        exit = getattr(cls, exit)
        return getattr(cls, enter), exit
    try:
        return getattr(cls, enter), getattr(cls, exit)
    except AttributeError:
        raise TypeError("'%s.%s' object does not support the %s protocol"
                        % (cls.__module__, cls.__qualname__, protocol)) from None


class ExitStack(_BaseExitStack, AbstractContextManager):
    __module__ = "contextlib"

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        unwinding = _Unwinding(exc_details)
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                if callback(*unwinding.details):
                    unwinding.suppress()
            except BaseException as error:
                unwinding.replace(error)
        return unwinding.finish()

    def close(self):
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    __module__ = "contextlib"

    @staticmethod
    def _create_async_exit_wrapper(cm, cm_exit):
        return _Method(cm_exit, cm)

    @staticmethod
    def _create_async_cb_wrapper(callback, /, *args, **kwds):
        async def _exit_wrapper(exc_type, exc, tb):
            await callback(*args, **kwds)
        return _exit_wrapper

    async def enter_async_context(self, cm):
        enter, exit = _methods(cm, "__aenter__", "__aexit__", "asynchronous context manager")
        result = await enter(cm)
        self._push_async_cm_exit(cm, exit)
        return result

    def push_async_exit(self, exit):
        try:
            method = type(exit).__aexit__
        except AttributeError:
            self._push_exit_callback(exit, False)
        else:
            self._push_async_cm_exit(exit, method)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        wrapper = self._create_async_cb_wrapper(callback, *args, **kwds)
        wrapper.__wrapped__ = callback
        self._push_exit_callback(wrapper, False)
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    def _push_async_cm_exit(self, cm, cm_exit):
        self._push_exit_callback(self._create_async_exit_wrapper(cm, cm_exit), False)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        unwinding = _Unwinding(exc_details)
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                suppress = callback(*unwinding.details) if is_sync else await callback(*unwinding.details)
                if suppress:
                    unwinding.suppress()
            except BaseException as error:
                unwinding.replace(error)
        return unwinding.finish()
