# since: 3.12
# The bases as they were written.
import types
import typing

T = typing.TypeVar("T")


class Plain:
    pass


class Box(typing.Generic[T]):
    pass


class Numbers(list[int], Plain):
    pass


class Sized(Box[int]):
    pass


for cls in (Plain, Box, Numbers, Sized, int):
    print(cls.__name__, types.get_original_bases(cls), cls.__bases__)
try:
    types.get_original_bases(5)
except TypeError as error:
    print(error)
