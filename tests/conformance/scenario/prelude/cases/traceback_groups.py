# since: 3.11
import traceback


def lines(error):
    kept = []
    for text in traceback.format_exception(error):
        for line in text.splitlines():
            inner = line.lstrip(" |+-")
            if not inner.startswith(("File ", "raise", "fail", "^", "~")):
                kept.append(line)
    return kept


def fail():
    try:
        raise ExceptionGroup("inner", [ValueError("v"), ExceptionGroup("deeper", [KeyError("k"), OSError("o")])])
    except ExceptionGroup as inner:
        inner.add_note("a note\nin two lines")
        raise ExceptionGroup("outer", [inner, TypeError("t")]) from LookupError("cause")


try:
    fail()
except ExceptionGroup as group:
    print(*lines(group), sep="\n")
    print(traceback.format_exception_only(group))
error = ValueError("noted")
error.add_note("first")
error.add_note("second\nline")
print(traceback.format_exception_only(error))
error.__notes__ = 5
print(traceback.format_exception_only(error))
error.__notes__ = ["a", 3]
print(traceback.format_exception_only(error))
print(*lines(ExceptionGroup("many", [ValueError(n) for n in range(18)])), sep="\n")
print(*lines(ExceptionGroup("one", [ValueError("x")])), sep="\n")
