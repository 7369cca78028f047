# Exceptions, tracebacks, modules.
import sys
import traceback
import types


def fail():
    raise ValueError("first")


try:
    try:
        fail()
    except ValueError as error:
        raise KeyError("second") from error
except KeyError as error:
    print(traceback.format_exception_only(type(error), error), repr(error.__cause__), error.__context__ is error.__cause__)
    print([(frame.name, frame.lineno, frame.line) for frame in traceback.extract_tb(error.__traceback__)])
print(__name__, type(sys.modules["__main__"]) is types.ModuleType, sys.modules["__main__"].fail is fail, fail.__module__, __doc__)
print(__spec__, __package__, __builtins__ is sys.modules["builtins"])


def deep(n):
    return deep(n + 1)


try:
    deep(0)
except RecursionError as error:
    print(error)
print(sys.argv[1:], sys.flags.optimize, sys.flags.dev_mode, sys.gettrace(), __debug__)
