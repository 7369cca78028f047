from contextlib import AbstractContextManager, ExitStack, contextmanager


def chain(error):
    seen = []
    while error is not None:
        seen.append("%s(%s)" % (type(error).__name__, error))
        error = error.__context__
    return " <- ".join(seen)


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except BaseException as error:
        print(chain(error))


class Manager:
    def __init__(self, name, swallow=False, fail_in=None, fail_out=None):
        self.name, self.swallow, self.fail_in, self.fail_out = name, swallow, fail_in, fail_out

    def __enter__(self):
        print("enter", self.name)
        if self.fail_in:
            raise self.fail_in
        return self.name

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind and kind.__name__, error)
        if self.fail_out:
            raise self.fail_out
        return self.swallow


with ExitStack() as stack:
    print(stack.enter_context(Manager("a")), stack.enter_context(Manager("b")))
    stack.callback(print, "callback", 1, sep="-")

    @stack.callback
    def later():
        print("later")

    @stack.push
    def exit_function(kind, error, traceback):
        print("pushed", kind)
    stack.push(Manager("never entered"))
    print("body", later.__name__)


def with_error(*managers, error=None):
    with ExitStack() as stack:
        for manager in managers:
            stack.enter_context(manager)
        if error:
            raise error
    return "through"


attempt(with_error, Manager("a"), Manager("b", swallow=True), Manager("c"), error=ValueError("body"))
attempt(with_error, Manager("a"), Manager("b"), error=ValueError("body"))
attempt(with_error, Manager("a", fail_out=KeyError("out a")), Manager("b", fail_out=KeyError("out b")), error=ValueError("body"))
attempt(with_error, Manager("a"), Manager("b", fail_out=KeyError("out b")))
attempt(with_error, Manager("a", swallow=True), Manager("b", fail_out=KeyError("out b")))
attempt(with_error, Manager("a", fail_out=KeyError("out a")), Manager("b", swallow=True), error=ValueError("body"))
attempt(with_error, Manager("a"), Manager("b", fail_in=OSError("in b")))


def nested():
    with Manager("o1", fail_out=IndexError("o1")):
        with Manager("o2", fail_out=KeyError("o2")):
            with Manager("o3", swallow=True):
                with Manager("o4", fail_out=LookupError("o4")):
                    raise ValueError("body")


def stacked():
    with ExitStack() as stack:
        stack.enter_context(Manager("o1", fail_out=IndexError("o1")))
        stack.enter_context(Manager("o2", fail_out=KeyError("o2")))
        stack.enter_context(Manager("o3", swallow=True))
        stack.enter_context(Manager("o4", fail_out=LookupError("o4")))
        raise ValueError("body")


attempt(nested), attempt(stacked)


def in_handler(function):
    try:
        raise RuntimeError("being handled")
    except RuntimeError:
        function()


attempt(in_handler, nested), attempt(in_handler, stacked)


def raising_callbacks():
    with ExitStack() as stack:
        for n in range(3):
            stack.callback(lambda n=n: 1 / 0 if n == 1 else int("x%d" % n))
        raise KeyError("start")


attempt(raising_callbacks), attempt(in_handler, raising_callbacks)


def wrapped_context():
    def cleanup():
        try:
            raise IndexError("inner")
        except IndexError:
            raise TypeError("outer")
    with ExitStack() as stack:
        stack.callback(cleanup)
        raise KeyError("start")


attempt(wrapped_context), attempt(in_handler, wrapped_context)
stack = ExitStack()
stack.callback(print, "first"), stack.callback(print, "second")
moved = stack.pop_all()
stack.close()
print("now")
moved.close()
moved.close()
attempt(stack.enter_context, 3)
attempt(stack.push, 5)
attempt(stack.close)
print(isinstance(stack, AbstractContextManager))


@contextmanager
def generated(name):
    print("in", name)
    try:
        yield name
    finally:
        print("out", name)


with ExitStack() as stack:
    names = [stack.enter_context(generated(n)) for n in "abc"]
    print(names)
    raising = ExitStack()
    raising.callback(print, "inner stack")
    stack.enter_context(raising)
attempt(with_error, generated("g"), generated("h"), error=StopIteration("x"))
