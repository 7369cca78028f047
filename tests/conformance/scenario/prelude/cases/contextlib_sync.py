import contextlib
import io
import sys
from contextlib import (AbstractContextManager, ContextDecorator, closing, contextmanager, nullcontext,
                        redirect_stderr, redirect_stdout, suppress)


def chain(error):
    seen = []
    while error is not None:
        seen.append("%s(%s)%s" % (type(error).__name__, error, "" if error.__cause__ is None else " cause %s" % type(error.__cause__).__name__))
        error = error.__context__
    return " <- ".join(seen)


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except BaseException as error:
        print(chain(error))


@contextmanager
def managed(name="m", *, mode="pass"):
    """Manages."""
    print("enter", name)
    try:
        yield name.upper()
    except ValueError as error:
        print("caught", error)
        if mode == "swallow":
            return
        if mode == "replace":
            raise KeyError("new") from None
        if mode == "chain":
            raise KeyError("new") from error
        if mode == "context":
            raise KeyError("new")
        if mode == "again":
            yield "second"
        raise
    finally:
        print("exit", name)
    if mode == "twice":
        yield


with managed() as value:
    print("body", value)
for mode in ("pass", "swallow", "replace", "chain", "context", "again"):
    def body():
        with managed("x", mode=mode):
            raise ValueError("in body")
        return "after"
    attempt(body)


def twice():
    with managed(mode="twice"):
        pass


attempt(twice)
for raised in (StopIteration("s"), RuntimeError("r"), KeyError("k"), GeneratorExit("g"), StopAsyncIteration("sa"), KeyboardInterrupt()):
    def body():
        with managed():
            raise raised
    attempt(body)


@contextmanager
def nothing():
    return
    yield


def enter_nothing():
    with nothing():
        pass


attempt(enter_nothing)


@contextmanager
def no_generator():
    return 3


def enter_no_generator():
    with no_generator():
        pass


attempt(enter_no_generator)


@contextmanager
def stops():
    try:
        yield
    except BaseException as error:
        print("saw", type(error).__name__)
        raise StopIteration("inner")


def enter_stops():
    with stops():
        raise ValueError("v")


attempt(enter_stops)


@contextmanager
def wraps_runtime():
    try:
        yield
    except RuntimeError as error:
        raise RuntimeError("other") from error


def enter_wraps():
    with wraps_runtime():
        raise RuntimeError("body")


attempt(enter_wraps)


@managed("deco")
def decorated(a, b=2):
    """Doc."""
    print("decorated", a, b)
    return a + b


print(decorated(1), decorated(b=3, a=4), decorated.__name__, decorated.__doc__, managed.__name__, managed.__doc__)
print(managed().__doc__, type(managed()).__name__, isinstance(managed(), AbstractContextManager))
m = managed()
with m:
    pass
attempt(m.__enter__)


class Tracked(ContextDecorator):
    def __enter__(self):
        print("tracked in")
        return self

    def __exit__(self, *exc):
        print("tracked out", exc[0] and exc[0].__name__)
        return False


@Tracked()
def inside():
    print("inside")
    raise OSError("inside")


attempt(inside)


class Simple(AbstractContextManager):
    def __exit__(self, *exc):
        print("simple", exc[1])
        return True


with Simple() as simple:
    raise ValueError("x")
print(isinstance(simple, AbstractContextManager), issubclass(Tracked, AbstractContextManager), isinstance(3, AbstractContextManager))
attempt(AbstractContextManager)

with suppress(ValueError, KeyError):
    print("before")
    raise KeyError("gone")
with suppress():
    print("nothing")
attempt(lambda: suppress(OSError).__exit__(FileNotFoundError, FileNotFoundError(), None))


def not_suppressed():
    with suppress(ValueError):
        raise TypeError("kept")


attempt(not_suppressed)


class Thing:
    def close(self):
        print("closed")


with closing(Thing()) as thing:
    print("open", type(thing).__name__)
with nullcontext() as none, nullcontext(5) as five:
    print(none, five)
buffer = io.StringIO()
with redirect_stdout(buffer) as target:
    print("hidden")
    with redirect_stdout(io.StringIO()):
        print("deeper")
    print("again", target is buffer)
print(repr(buffer.getvalue()))
with redirect_stderr(buffer):
    print("error text", file=sys.stderr)
print(repr(buffer.getvalue()))
attempt(lambda: suppress(3).__exit__(ValueError, ValueError(), None))
print(AbstractContextManager[int])
