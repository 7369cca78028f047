"""`print` and `sys.stdout` of a scenario: one event per print call, one per complete line that is written.

A line that was written only in part is an event of its own as soon as something is printed, or when the module ends.
Text that UTF-8 cannot encode raises UnicodeEncodeError, as a terminal's stdout does.
"""

import builtins
import io
import sys

from .builtin_like import BuiltinLike

_real_print = builtins.print
_KEYWORDS = frozenset(("sep", "end", "file", "flush"))


class Output(io.TextIOBase):
    """Stands for stdout."""

    name = "<stdout>"
    mode = "w"
    encoding = "utf-8"
    errors = "strict"
    newlines = None
    line_buffering = False
    write_through = False

    def __init__(self, event):
        self._event = event
        self._partial = ""
        self.buffer = _Bytes(self)

    def write(self, text):
        if not isinstance(text, str):
            kind = "None" if text is None else type(text).__name__
            raise TypeError(f"write() argument must be str, not {kind}")
        if not text.isascii():
            text.encode("utf-8")
        lines = (self._partial + text).split("\n")
        self._partial = lines.pop()
        for line in lines:
            self._event(line)
        return len(text)

    def printed(self, text):
        """One print call."""
        if not text.isascii():
            text.encode("utf-8")
        self.end_line()
        self._event(text[:-1] if text.endswith("\n") else text)

    def end_line(self):
        """Makes an event of a line that has no end yet."""
        if self._partial:
            line, self._partial = self._partial, ""
            self._event(line)

    def writable(self):
        return True

    def fileno(self):
        return 1

    def isatty(self):
        return False

    def reconfigure(self, **options):
        """Accepted: there is no encoding step to configure."""

    def close(self):
        """Stays open, as nothing can be told without it."""

    def __repr__(self):
        return "<_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>"


class _Bytes(io.BufferedIOBase):
    """sys.stdout.buffer."""

    def __init__(self, output):
        self._output = output

    def writable(self):
        return True

    def write(self, data):
        data = bytes(data)
        self._output.write(data.decode("utf-8", "backslashreplace"))
        return len(data)


def install(output):
    """Makes `output` the stdout of this process and `print` report to it."""

    def scenario_print(*args, **kwargs):
        file = kwargs.get("file")
        if (file is not None or sys.stdout is not output) and file is not output:
            return _real_print(*args, **kwargs)
        sep, end = kwargs.get("sep"), kwargs.get("end")
        if kwargs and not _valid(kwargs, sep, end):
            return _real_print(*args, **kwargs)  # raises what CPython raises
        text = (" " if sep is None else sep).join([str(arg) for arg in args])
        output.printed(text + ("\n" if end is None else end))

    sys.stdout = sys.__stdout__ = output
    builtins.print = BuiltinLike(scenario_print, _real_print)


def _valid(kwargs, sep, end):
    if not _KEYWORDS.issuperset(kwargs):
        return False
    if not isinstance(sep, (str, type(None))) or not isinstance(end, (str, type(None))):
        return False
    bool(kwargs.get("flush"))
    return True
