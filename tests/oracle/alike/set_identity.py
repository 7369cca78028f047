# Sets are sets: for types, isinstance, subclasses, copies, pickles, dataclasses, abstract classes and annotations.
import collections.abc
import copy
import dataclasses
import functools
import json
import operator
import pickle
import typing

s = {1, 2}
f = frozenset([1, 2])
print(type(s), type(f), set, frozenset, type(s) is set, isinstance(s, set), isinstance(f, frozenset), issubclass(set, object))
print(set[int], frozenset[str], set.__name__, set.__qualname__, set.__module__, typing.get_origin(set[int]) is set)
print(isinstance(s, collections.abc.MutableSet), isinstance(f, collections.abc.Set), isinstance(s, typing.Set), isinstance(f, set))
print(functools.reduce(set.union, [{1}, {2}]), operator.or_({1}, {2}), set.union({1}, {2}), set.add.__name__, callable(set))


class Sub(set):
    pass


class Frozen(frozenset):
    def __new__(cls, items, name):
        self = super().__new__(cls, items)
        self.name = name
        return self


q = Sub([1, 2])
q.note = 1
print(q, q | {3}, type(q | {3}), q.copy(), type(q.copy()), Sub(), q.note, type(q - q), type({1} | q))
print(Frozen([1], "x"), Frozen([1], "x") | {2}, type(Frozen([1], "x") | {2}), Frozen([1], "y").name, Frozen([1], "x") == {1})
for wrong in (lambda: Sub(1), lambda: Sub(a=1), lambda: json.dumps(s), lambda: setattr(s, "x", 1)):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
    except AttributeError:
        print("AttributeError")
print(type(copy.copy(q)), copy.copy(q).note, copy.deepcopy(q), copy.deepcopy(q).note)
print(copy.copy(s), copy.copy(s) is s, copy.deepcopy({(1, 2)}), copy.copy(f) is f, frozenset(f) is f, f.copy() is f)
print(pickle.loads(pickle.dumps(s)), pickle.loads(pickle.dumps(f)), pickle.loads(pickle.dumps({1: {2}})))


@dataclasses.dataclass
class Record:
    x: set = dataclasses.field(default_factory=set)
    y: frozenset = frozenset()


print(Record(), Record({1}), Record({1}) == Record({1}))
try:

    @dataclasses.dataclass
    class Wrong:
        x: set = set()

except ValueError as error:
    print(error)


@functools.singledispatch
def kind(value):
    return "other"


@kind.register(set)
def kind_of_set(value):
    return "set"


print(kind({1}), kind(f), kind(set()), kind({x for x in ()}))
