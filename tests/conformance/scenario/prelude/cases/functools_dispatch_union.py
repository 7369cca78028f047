# since: 3.11
from functools import singledispatch
import typing


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


@singledispatch
def show(value):
    return "object"


@show.register
def _(value: int | float):
    return "number"


@show.register
def _(value: typing.Union[str, bytes]):
    return "text"


@show.register(list | tuple)
def _(value):
    return "sequence"


print(show(1), show(1.5), show("a"), show(b"a"), show([]), show(()), show(None))


def wrong(value: int | list[str]):
    return 0


attempt(show.register, wrong)
attempt(show.register, 5, wrong)
attempt(show.register, "int", wrong)
