# io: BytesIO.
import _native
from _io_base import BufferedIOBase, as_offset, as_size


@_native.builtin_type("_io.BytesIO")
class BytesIO(BufferedIOBase):
    def __new__(cls, /, *args, **keywords):
        self = object.__new__(cls)
        self.__data = bytearray()
        self.__place = 0
        self.__closed = False
        return self

    def __init__(self, initial_bytes=b""):
        self.__check_exports()
        self.__data = bytearray()
        self.__place = 0
        if initial_bytes is not None:
            self.__data += _as_bytes(initial_bytes)

    @property
    def closed(self):
        return self.__closed

    def getvalue(self):
        self._check_open()
        return bytes(self.__data)

    def getbuffer(self):
        self._check_open()
        return memoryview(self.__data)

    def read(self, size=-1, /):
        self._check_open()
        size = as_size(size)
        start = self.__place
        end = len(self.__data) if size is None else min(start + size, len(self.__data))
        if start >= end:
            return b""
        self.__place = end
        return bytes(self.__data[start:end])

    read1 = read

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readline(self, size=-1, /):
        self._check_open()
        size = as_size(size)
        start = self.__place
        if start >= len(self.__data):
            return b""
        found = self.__data.find(b"\n", start)
        end = len(self.__data) if found < 0 else found + 1
        return self.read((end if size is None else min(end, start + size)) - start)

    def write(self, b, /):
        self._check_open()
        self.__check_exports()
        data = _as_bytes(b)
        if not data:
            return 0
        place = self.__place
        if place > len(self.__data):
            self.__data += bytes(place - len(self.__data))
        self.__data[place:place + len(data)] = data
        self.__place = place + len(data)
        return len(data)

    def seek(self, pos, whence=0, /):
        self._check_open()
        pos = as_offset(pos)
        if pos < 0 and whence == 0:
            raise ValueError("negative seek value %d" % pos)
        if whence not in (0, 1, 2):
            raise ValueError("invalid whence (%d, should be 0, 1 or 2)" % whence)
        self.__place = max(pos + (0, self.__place, len(self.__data))[whence], 0)
        return self.__place

    def tell(self):
        self._check_open()
        return self.__place

    def truncate(self, size=None, /):
        self._check_open()
        size = self.__place if size is None else as_offset(size)
        self.__check_exports()
        if size < 0:
            raise ValueError("negative size value %d" % size)
        del self.__data[size:]
        return size

    def close(self):
        self.__check_exports()
        self.__closed = True

    def __check_exports(self):
        # No resizing, nor writing either, while there are views.
        self.__data.append(0)
        self.__data.pop()

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable


def _as_bytes(value):
    if not isinstance(value, (bytes, bytearray, memoryview)):
        raise TypeError("a bytes-like object is required, not '%s'" % type(value).__name__)
    if isinstance(value, memoryview) and not value.contiguous:
        raise BufferError("memoryview: underlying buffer is not C-contiguous")
    return bytes(value)
