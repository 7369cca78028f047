# io: StringIO. What is written at the end is kept in pieces until somebody reads.
import _native
from _io_base import TextIOBase, as_offset, as_size


@_native.builtin_type("_io.StringIO")
class StringIO(TextIOBase):
    def __new__(cls, /, *args, **keywords):
        self = object.__new__(cls)
        self.__pieces = []
        self.__size = 0
        self.__place = 0
        self.__newline = "\n"
        self.__closed = False
        self.__seen = ()
        return self

    def __init__(self, initial_value="", newline="\n"):
        if newline is not None and not isinstance(newline, str):
            raise TypeError("newline must be str or None, not %s" % type(newline).__name__)
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError("illegal newline value: %r" % newline)
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError("initial_value must be str or None, not %s" % type(initial_value).__name__)
        self.__newline = newline
        self.__pieces = []
        self.__size = self.__place = 0
        self.__closed = False
        if initial_value:
            self.write(initial_value)
            self.__place = 0

    @property
    def closed(self):
        return self.__closed

    @property
    def line_buffering(self):
        self._check_open("I/O operation on closed file")
        return False

    @property
    def newlines(self):
        self._check_open("I/O operation on closed file")
        if len(self.__seen) <= 1:
            return self.__seen[0] if self.__seen else None
        return self.__seen

    def __text(self):
        pieces = self.__pieces
        if len(pieces) != 1:
            pieces[:] = ["".join(pieces)]
        return pieces[0]

    def write(self, s, /):
        if type(s) is not str and not isinstance(s, str):
            raise TypeError("string argument expected, got '%s'" % type(s).__name__)
        if self.__closed:
            raise ValueError("I/O operation on closed file")
        text = s
        newline = self.__newline
        if newline is None:
            self.__note_newlines(text)
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        elif newline in ("\r", "\r\n"):
            text = text.replace("\n", newline)
        if not text:
            return len(s)
        if self.__place == self.__size:
            self.__pieces.append(text)
        else:
            old = self.__text()
            place = self.__place
            self.__pieces[:] = [old[:place] + "\0" * (place - self.__size) + text + old[place + len(text):]]
        self.__place += len(text)
        self.__size = max(self.__size, self.__place)
        return len(s)

    def __note_newlines(self, text):
        rest = text.replace("\r\n", "")
        found = [kind for kind, there in (("\r", "\r" in rest), ("\n", "\n" in rest), ("\r\n", rest != text)) if there]
        self.__seen = tuple([kind for kind in ("\r", "\n", "\r\n") if kind in found or kind in self.__seen])

    def getvalue(self):
        if self.__closed:
            raise ValueError("I/O operation on closed file")
        return self.__text()

    def read(self, size=-1, /):
        size = as_size(size)
        if self.__closed:
            raise ValueError("I/O operation on closed file")
        start = self.__place
        end = self.__size if size is None else min(start + size, self.__size)
        if start >= end:
            return ""
        self.__place = end
        return self.__text()[start:end]

    def readline(self, size=-1, /):
        size = as_size(size)
        if self.__closed:
            raise ValueError("I/O operation on closed file")
        start = self.__place
        if start >= self.__size:
            return ""
        end = self.__end_of_line(self.__text(), start)
        if size is not None:
            end = min(end, start + size)
        self.__place = end
        return self.__text()[start:end]

    def __end_of_line(self, text, start):
        newline = self.__newline
        if newline == "":
            # Any of the three ends a line.
            ends = [place for place in (text.find("\n", start), text.find("\r", start)) if place >= 0]
            if not ends:
                return len(text)
            place = min(ends)
            return place + 2 if text.startswith("\r\n", place) else place + 1
        mark = newline or "\n"
        place = text.find(mark, start)
        return len(text) if place < 0 else place + len(mark)

    def seek(self, pos, whence=0, /):
        pos = as_offset(pos)
        if self.__closed:
            raise ValueError("I/O operation on closed file")
        if whence not in (0, 1, 2):
            raise ValueError("Invalid whence (%d, should be 0, 1 or 2)" % whence)
        if pos < 0 and whence == 0:
            raise ValueError("Negative seek position %d" % pos)
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        self.__place = (pos, self.__place, self.__size)[whence]
        return self.__place

    def tell(self):
        if self.__closed:
            raise ValueError("I/O operation on closed file")
        return self.__place

    def truncate(self, pos=None, /):
        if self.__closed:
            raise ValueError("I/O operation on closed file")
        pos = self.__place if pos is None else as_offset(pos)
        if pos < 0:
            raise ValueError("Negative size value %d" % pos)
        if pos < self.__size:
            self.__pieces[:] = [self.__text()[:pos]]
            self.__size = pos
        return pos

    def flush(self):
        pass

    def close(self):
        self.__closed = True
        self.__pieces = []

    def readable(self):
        self._check_open("I/O operation on closed file")
        return True

    writable = seekable = readable
