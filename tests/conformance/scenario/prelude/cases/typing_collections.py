# The generic names of the collections: each stands for a class, is subscripted with types, and answers isinstance for that class.
import typing


def shown(alias, *arguments):
    whole = alias[arguments]
    print(alias, alias.__origin__, whole, whole.__args__, typing.get_origin(whole) is alias.__origin__)


T = typing.TypeVar("T")
for alias in (typing.AbstractSet, typing.AsyncIterable, typing.Collection, typing.Container, typing.FrozenSet, typing.Iterator, typing.KeysView,
              typing.MutableSequence, typing.MutableSet, typing.Reversible, typing.Sequence, typing.Set, typing.ValuesView, typing.MappingView):
    shown(alias, int)
    shown(alias, T)
for alias in (typing.AsyncGenerator, typing.ChainMap, typing.ItemsView, typing.Mapping, typing.MutableMapping, typing.OrderedDict):
    shown(alias, str, int)
for thing in ([], (), "", {}, set(), frozenset(), {}.keys(), {}.items(), {}.values(), iter([]), range(3), 5):
    print(type(thing).__name__, [name for name, alias in (
        ("AbstractSet", typing.AbstractSet), ("Collection", typing.Collection), ("Container", typing.Container), ("FrozenSet", typing.FrozenSet),
        ("ItemsView", typing.ItemsView), ("Iterator", typing.Iterator), ("KeysView", typing.KeysView), ("Mapping", typing.Mapping),
        ("MappingView", typing.MappingView), ("MutableMapping", typing.MutableMapping), ("MutableSequence", typing.MutableSequence),
        ("MutableSet", typing.MutableSet), ("Reversible", typing.Reversible), ("Sequence", typing.Sequence), ("Set", typing.Set),
        ("ValuesView", typing.ValuesView)) if isinstance(thing, alias)])


def attempt(call):
    try:
        print(repr(call()))
    except TypeError as error:
        print(error)


attempt(lambda: typing.Mapping[int])
attempt(lambda: typing.Sequence[int, str])
attempt(lambda: typing.OrderedDict[str, int](a=1))
attempt(lambda: typing.ChainMap({"a": 1}, {"b": 2})["b"])
attempt(lambda: typing.Sequence[int]())
attempt(lambda: isinstance([], typing.Sequence[int]))
attempt(lambda: typing.Mapping[str, T][int])
attempt(lambda: typing.Iterator[T][int] == typing.Iterator[int])


class Box(typing.Sequence[T]):
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, at):
        return self.items[at]


class Table(typing.MutableMapping[str, T], typing.Reversible[str]):
    pass


print(list(Box(1, 2)), 2 in Box(1, 2), Box[int], Box.__orig_bases__, list(reversed(Box("a", "b"))), [c.__name__ for c in Box.__mro__])
print(Table.__parameters__, Table.__orig_bases__)
attempt(Table)
