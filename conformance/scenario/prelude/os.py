# os: constants, paths as texts, and an environment of its own.
import _native
import os.path as path
from _os_environ import environ, getenv

name = "posix"
sep = "/"
linesep = "\n"
pathsep = ":"
curdir = "."
pardir = ".."
extsep = "."
altsep = None
devnull = "/dev/null"


@_native.builtin("posix")
def cpu_count():
    return 8  # on every machine: executors are as large as this


@_native.builtin("posix")
def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    function = getattr(type(path), "__fspath__", None)
    if function is None:
        raise TypeError("expected str, bytes or os.PathLike object, not %s" % type(path).__name__)
    result = function(path)
    if not isinstance(result, (str, bytes)):
        raise TypeError("expected %s.__fspath__() to return str or bytes, not %s"
                        % (type(path).__name__, type(result).__name__))
    return result


@_native.builtin("posix")
def getpid():
    return _native.process()


@_native.builtin("posix")
def kill(pid, signal, /):
    """Of the own process: nobody else is there."""
    if pid != _native.process():
        raise ProcessLookupError(3, "No such process")
    if not 0 <= signal <= 64:
        raise OSError(22, "Invalid argument")
    if signal:
        _native.send_signal(int(signal))
