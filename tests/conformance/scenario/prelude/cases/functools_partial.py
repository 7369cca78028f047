import functools
from functools import partial, partialmethod, update_wrapper, wraps


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


class P(partial):
    pass


base = partial(int, base=2)
print(base, P(base, 3), P(int), P(int, 1))
print(base("101"), base.func, base.args, base.keywords)
nested = partial(partial(partial(print, 1, sep="-"), 2), 3, end="!\n")
print(nested.func is print, nested.args, nested.keywords)
nested(4)
nested(4, sep="+")
attempt(partial)
attempt(partial, 3)
attempt(partial(int, base=2), "12")
marked = partial(int)
marked.note = "kept"
print(partial(marked, "7").func is marked, marked.__dict__)
print(partial(lambda *a, **k: (a, k), 1, x=1)(2, x=3, y=4))
recursive = partial(print)
recursive.__setstate__((print, (recursive,), {}, {}))
print(recursive)
attempt(recursive.__setstate__, 3)
attempt(recursive.__setstate__, (1, 2))
print(isinstance(base, partial), type(base).__name__, type(base).__module__, callable(base))
print(partial[int])


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, *, loud=False):
        self.alive = state
        return ("!" if loud else "") + str(state)

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False, loud=True)
    set_loud = partialmethod(set_alive, loud=True)

    @classmethod
    def make(cls, *args):
        return cls.__name__, args

    made = partialmethod(make, 1)
    printed = partialmethod(print, "p")
    plain = partial(lambda self: self, 5)


cell = Cell()
print(cell.set_alive(), cell.alive, cell.set_dead(), cell.alive, cell.set_loud(), cell.set_alive(loud=True))
print(Cell.set_alive(cell), cell.made(2), Cell.made(3), cell.plain())
attempt(lambda: partialmethod(int, 1, a=2))
attempt(lambda: partialmethod(partialmethod(int, 1, a=2), 3))
attempt(partialmethod, 3)


def deco(function):
    @wraps(function)
    def wrapper(*args, **keywords):
        """Wrapper's own."""
        return function(*args, **keywords)
    return wrapper


@deco
def documented(a: int, b: str = "x") -> str:
    """What it is for."""
    return b * a


documented.tag = 1
again = deco(documented)
print(documented.__name__, documented.__doc__, documented.__qualname__, documented.__module__, documented(2))
print(again.tag, again.__wrapped__ is documented, documented.__wrapped__.__name__, again.__dict__.keys())
print(documented.__annotations__)


class Callable:
    """A class's own text."""
    def __call__(self):
        return 1


def plain():
    return 2


target = update_wrapper(plain, Callable())
print(target.__name__, target.__doc__, target.__module__, hasattr(target, "__wrapped__"))
print(update_wrapper(lambda: 0, documented, assigned=("__doc__",), updated=()).__name__)
print(functools.WRAPPER_UPDATES, functools.WRAPPER_ASSIGNMENTS)
attempt(wraps)
attempt(update_wrapper, 3, documented)
