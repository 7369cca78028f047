# since: 3.10
# The two parts of a ParamSpec, which annotate *args and **kwargs.
import typing

P = typing.ParamSpec("P")
Q = typing.ParamSpec("Q")
print(P.args, P.kwargs, isinstance(P.args, typing.ParamSpecArgs), isinstance(P.kwargs, typing.ParamSpecKwargs), isinstance(P.args, typing.ParamSpecKwargs))
print(P.args.__origin__ is P, typing.get_origin(P.kwargs) is P, P.args == P.args, P.args == Q.args, P.args != P.kwargs)
print(typing.ParamSpecArgs(P) == P.args, typing.ParamSpecKwargs(Q))


def wrap(function: typing.Callable[P, int]) -> typing.Callable[P, int]:
    def inner(*args: P.args, **kwargs: P.kwargs) -> int:
        return function(*args, **kwargs) + 1
    print(inner.__annotations__)
    return inner


@wrap
def double(n):
    return 2 * n


print(double(4), double(n=5))
