# io: streams in memory.
import _native
from _io_base import BlockingIOError, BufferedIOBase, IOBase, RawIOBase, TextIOBase, UnsupportedOperation
from _io_bytes import BytesIO
from _io_text import StringIO

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192

if _native.version_info >= (3, 10):
    def text_encoding(encoding, stacklevel=2, /):
        return "locale" if encoding is None else encoding

__all__ = ["BlockingIOError", "BufferedIOBase", "BytesIO", "IOBase", "RawIOBase", "SEEK_CUR", "SEEK_END", "SEEK_SET",
           "StringIO", "TextIOBase", "UnsupportedOperation"]
if _native.version_info >= (3, 11, 3):
    __all__ += ["DEFAULT_BUFFER_SIZE", "text_encoding"]
