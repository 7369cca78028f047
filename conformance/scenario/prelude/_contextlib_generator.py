# contextlib: context managers made of generators.
import _native
from _contextlib_base import (AbstractAsyncContextManager, AbstractContextManager, AsyncContextDecorator,
                              ContextDecorator)
from _functools_partial import wraps

_version = _native.version_info
_ended = object()


class _GeneratorContextManagerBase:
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, "__doc__", None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)


def _passed_through(error, value, stops):
    """Whether the RuntimeError is the body's own exception: itself, or what the generator makes of one of stops."""
    return error is value or (isinstance(value, stops) and error.__cause__ is value)


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    """Helper for @contextmanager decorator."""
    __module__ = "contextlib"

    def __enter__(self):
        # The arguments are the generator's now: do not keep them alive.
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            if next(self.gen, _ended) is _ended:
                return False
            self._too_long("generator didn't stop")
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as error:
            # The generator ended: the exception is dealt with, unless it is the very one thrown in.
            return error is not value
        except RuntimeError as error:
            if not _passed_through(error, value, StopIteration):
                raise
            _restore_traceback(value, traceback)
            return False
        except BaseException as error:
            if error is not value:
                raise
            _restore_traceback(error, traceback)
            return False
        self._too_long("generator didn't stop after throw()")

    def _too_long(self, message):
        try:
            raise RuntimeError(message)
        finally:
            if _version >= (3, 11, 3):
                self.gen.close()


_async_bases = (_GeneratorContextManagerBase, AbstractAsyncContextManager)
if _version >= (3, 10):
    _async_bases += (AsyncContextDecorator,)


class _AsyncGeneratorContextManager(*_async_bases):
    """Helper for @asynccontextmanager decorator."""
    __module__ = "contextlib"

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await _anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await _anext(self.gen)
            except StopAsyncIteration:
                return False
            await self._too_long("generator didn't stop")
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as error:
            return error is not value
        except RuntimeError as error:
            if not _passed_through(error, value, (StopIteration, StopAsyncIteration)):
                raise
            _restore_traceback(value, traceback)
            return False
        except BaseException as error:
            if error is not value:
                raise
            _restore_traceback(error, traceback)
            return False
        await self._too_long("generator didn't stop after athrow()")

    async def _too_long(self, message):
        try:
            raise RuntimeError(message)
        finally:
            if _version >= (3, 11, 3):
                await self.gen.aclose()


# What was thrown in and came out again forgets where it has been; older versions let it remember, and so keep
# the frames of the context manager alive.
def _restore_traceback(exception, traceback):
    if _version >= (3, 11):
        exception.__traceback__ = traceback


def _anext(generator):
    return generator.__anext__() if _version < (3, 10) else anext(generator)


def contextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


def asynccontextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper
