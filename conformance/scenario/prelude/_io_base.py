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
        return hasattr(self, "_IOBase__is_closed")

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
        if not self.closed:
            try:
                self.flush()
            finally:
                self.__is_closed = True

    def flush(self):
        self._check_open()

    def fileno(self):
        self._unsupported("fileno")

    def isatty(self):
        self._check_open()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def seek(self, offset, whence=0, /):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        self._unsupported("truncate")

    def readline(self, size=-1, /):
        line = bytearray()
        size = as_size(size)
        while size is None or len(line) < size:
            piece = self.read(1)
            if not isinstance(piece, bytes):
                raise OSError("read() should have returned a bytes object, not '%s'" % type(piece).__name__)
            line += piece
            if not piece or line.endswith(b"\n"):
                break
        return bytes(line)

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
    """What a program derives from it fills a buffer in readinto."""
    __module__ = "io"

    def read(self, size=-1, /):
        size = as_size(size)
        if size is None:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        data = bytearray()
        while True:
            piece = self.read(_PIECE)
            if not piece:
                return bytes(data) if data or piece is not None else None
            if not isinstance(piece, bytes):
                raise TypeError("read() should return bytes")
            data += piece

    def readinto(self, buffer, /):
        raise NotImplementedError

    def write(self, data, /):
        raise NotImplementedError


_PIECE = 8192


class BufferedIOBase(IOBase):
    __module__ = "io"

    def detach(self):
        self._unsupported("detach")

    def read(self, size=-1, /):
        self._unsupported("read")

    def read1(self, size=-1, /):
        self._unsupported("read1")

    def readinto(self, buffer, /):
        return _filled(buffer, self.read(len(buffer)), "read()")

    def readinto1(self, buffer, /):
        return _filled(buffer, self.read1(len(buffer)), "read1()")

    def write(self, data, /):
        self._unsupported("write")


def _filled(buffer, data, source):
    if not isinstance(data, bytes):
        raise TypeError("%s should return bytes" % source)
    if len(data) > len(buffer):
        raise ValueError("%s returned too much data: %d bytes requested, %d returned" % (source, len(buffer), len(data)))
    buffer[:len(data)] = data
    return len(data)


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
