# since: 3.11
# Overloads are remembered until they are cleared; NotRequired takes a key out of the required ones.
import typing


@typing.overload
def read(size: int) -> bytes: ...


@typing.overload
def read(size: None) -> str: ...


def read(size):
    return size


print([f.__annotations__ for f in typing.get_overloads(read)], read(3))
typing.clear_overloads()
print(typing.get_overloads(read))


class Movie(typing.TypedDict):
    title: str
    year: typing.NotRequired[int]


class Rated(Movie, total=False):
    stars: typing.Required[int]
    note: typing.NotRequired[str]


print(sorted(Movie.__required_keys__), sorted(Movie.__optional_keys__), sorted(Rated.__required_keys__), sorted(Rated.__optional_keys__))
print(typing.NotRequired[int], Movie.__annotations__, typing.get_type_hints(Rated), typing.get_type_hints(Movie, include_extras=True))
for wrong in (lambda: typing.NotRequired[int, str], lambda: typing.NotRequired[3], lambda: typing.NotRequired(), lambda: typing.NotRequired[()]):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
