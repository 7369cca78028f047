# contextlib: what is here, from the parts below.
import _native
from _contextlib_base import AbstractAsyncContextManager, AbstractContextManager, ContextDecorator
from _contextlib_generator import asynccontextmanager, contextmanager
from _contextlib_stack import AsyncExitStack, ExitStack
from _contextlib_things import closing, nullcontext, redirect_stderr, redirect_stdout, suppress

if _native.version_info >= (3, 10):
    from _contextlib_base import AsyncContextDecorator
    from _contextlib_things import aclosing

__all__ = ["AbstractAsyncContextManager", "AbstractContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack",
           "asynccontextmanager", "closing", "contextmanager", "nullcontext", "redirect_stderr", "redirect_stdout", "suppress"]
if _native.version_info >= (3, 10):
    __all__.append("aclosing")
