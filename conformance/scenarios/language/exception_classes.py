import sys
def tree(cls, depth=0):
    for sub in cls.__subclasses__():
        if sub.__module__ == "builtins" and sub.__name__ not in seen:
            seen.append(sub.__name__)
            tree(sub)
seen = []
for cls in (ArithmeticError, AssertionError, AttributeError, BufferError, EOFError, FloatingPointError, GeneratorExit, ImportError, IndexError, KeyError, KeyboardInterrupt, LookupError, MemoryError, ModuleNotFoundError,
            NameError, NotImplementedError, OverflowError, RecursionError, ReferenceError, RuntimeError, StopAsyncIteration, StopIteration, SyntaxError, IndentationError, TabError, SystemError, SystemExit, TypeError,
            UnboundLocalError, UnicodeError, ValueError, ZeroDivisionError, Exception, BaseException):
    error = cls("text")
    print(cls.__name__, error, repr(error), [c.__name__ for c in cls.__mro__[1:-1]])
print(UnicodeTranslateError("é", 0, 1, "why"), UnicodeDecodeError.__base__.__name__, UnicodeEncodeError.__base__.__name__)
