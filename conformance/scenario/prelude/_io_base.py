# io: what all streams share.
import _native
import sys
from abc import ABCMeta

BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    __module__ = "io"


class IOBase(metaclass=ABCMeta):
    __module__ = "io"

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    @property
    def closed(self):
        return False

    def _check_open(self, text="I/O operation on closed file."):
        if self.closed:
            raise ValueError(text)

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *details):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def close(self):
        self.flush()

    def flush(self):
        self._check_open()

    def fileno(self):
        self._unsupported("fileno")

    def isatty(self):
        self._check_open()
        return False

    def readable(self):
        self._check_open()
        return False

    def writable(self):
        self._check_open()
        return False

    def seekable(self):
        self._check_open()
        return False

    def seek(self, offset, whence=0, /):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        self._unsupported("truncate")

    def readlines(self, hint=-1, /):
        lines = list(self) if hint is None or hint <= 0 else []
        if not lines and hint is not None and hint > 0:
            size = 0
            for line in self:
                lines.append(line)
                size += len(line)
                if size >= hint:
                    break
        return lines

    def writelines(self, lines, /):
        self._check_open()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    __module__ = "io"


class BufferedIOBase(IOBase):
    __module__ = "io"

    def detach(self):
        self._unsupported("detach")


class TextIOBase(IOBase):
    __module__ = "io"
    encoding = None
    errors = None
    newlines = None

    def detach(self):
        self._unsupported("detach")


for _stream in (sys.stdout, sys.stderr):
    if not isinstance(_stream, TextIOBase):
        TextIOBase.register(type(_stream))


def as_size(value):
    """A size as an int; None and negative ones as None: no limit."""
    if value is None:
        return None
    if not hasattr(type(value), "__index__"):
        raise TypeError("argument should be integer or None, not '%s'" % type(value).__name__)
    value = value.__index__()
    return None if value < 0 else value


def as_offset(value):
    if not hasattr(type(value), "__index__"):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    return value.__index__()
