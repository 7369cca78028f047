# The classes above the streams, and what a stream that must wait raises.
import io


class Drip(io.RawIOBase):
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, buffer):
        piece, self.data = self.data[:len(buffer)], self.data[len(buffer):]
        buffer[:len(piece)] = piece
        return len(piece)


drip = Drip(b"abcdefg")
print(drip.read(3), drip.read(), drip.read(1), drip.closed, drip.writable(), drip.seekable())
print(issubclass(io.BytesIO, io.BufferedIOBase), isinstance(io.StringIO(), io.BufferedIOBase), issubclass(io.RawIOBase, io.IOBase), isinstance(drip, io.RawIOBase))
print(io.BlockingIOError is BlockingIOError, issubclass(io.BlockingIOError, OSError), io.BlockingIOError(11, "not yet", 3).characters_written)
for wrong in (lambda: io.BufferedIOBase().read(), lambda: io.BufferedIOBase().write(b""), lambda: io.BufferedIOBase().detach(), lambda: drip.fileno()):
    try:
        print(wrong())
    except io.UnsupportedOperation as error:
        print(type(error).__name__, error)
