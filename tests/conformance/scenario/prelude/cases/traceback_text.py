import io
import sys
import traceback
from traceback import (TracebackException, extract_tb, format_exc, format_exception, format_exception_only, format_tb,
                       print_exc, print_exception)


class Own(Exception):
    pass


class Bad(Exception):
    def __str__(self):
        raise ValueError("no text")


def lines(error):
    """Only what names no file and no line of source."""
    kept = []
    for text in (format_exception(error) if sys.version_info >= (3, 10) else format_exception(type(error), error, error.__traceback__)):
        for line in text.splitlines():
            inner = line.lstrip(" |+-")
            if not inner.startswith("File ") and "    " not in line.replace("+-", "").lstrip("| ") and not inner.startswith(("raise", "function", "^", "~", "1 / 0", "int(")):
                kept.append(line)
    return kept


def only(error):
    return format_exception_only(type(error), error)


for error in (ValueError("text"), ValueError(), KeyError("k"), Own("own"), Own(), OSError(2, "no file"), SystemExit(3), KeyboardInterrupt(), StopIteration(5), Bad(), AssertionError("multi\nline"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")):
    print(only(error), format_exception_only(error) == only(error) if sys.version_info >= (3, 10) else True)
print(only(None) if sys.version_info >= (3, 10) else "")


def chained():
    try:
        try:
            1 / 0
        except ZeroDivisionError as error:
            raise KeyError("second") from error
    except KeyError:
        raise Own("third")


def suppressed():
    try:
        int("x")
    except ValueError:
        raise Own("alone") from None


for function in (chained, suppressed):
    try:
        function()
    except Own as error:
        print(*lines(error), sep="\n")
        entries = extract_tb(error.__traceback__)
        print([(e.lineno > 0, e.name) for e in entries], len(format_tb(error.__traceback__)) == len(entries), entries[-1].name, tuple(entries[0])[2])
        out = io.StringIO()
        print_exc(file=out)
        print(out.getvalue().splitlines()[-1], format_exc().splitlines()[-1], out.getvalue() == format_exc())
        te = TracebackException.from_exception(error)
        print(str(te), te.exc_type.__name__, te.__cause__ is None, te.__context__ is None, list(te.format_exception_only()))
        out = io.StringIO()
        print_exception(type(error), error, error.__traceback__, file=out)
        print(out.getvalue() == format_exc(), len("".join(format_exception(type(error), error, error.__traceback__, chain=False))) < len(format_exc()) or function is suppressed)
print(format_exc())
