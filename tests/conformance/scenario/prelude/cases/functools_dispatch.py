from functools import singledispatch, singledispatchmethod
import collections.abc


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


@singledispatch
def show(value, loud=False):
    """Shows."""
    return "object %r" % (value,)


@show.register
def _(value: int, loud=False):
    return "int %d%s" % (value, "!" * loud)


@show.register(list)
@show.register(tuple)
def show_list(value, loud=False):
    return "list of " + ", ".join(show(item) for item in value)


show.register(str, lambda value, loud=False: "str " + value)


@show.register(collections.abc.Mapping)
def _(value):
    return "mapping"


print(show(1.5), show(3, loud=True), show(True), show([1, "a", None]), show((2,)), show({}), show(b""))
print(show.dispatch(bool).__name__, show.dispatch(list) is show_list, show.__name__, show.__doc__, len(show.registry))
print(show.registry[str]("x"), object in show.registry, show.registry.keys() >= {int, list})
attempt(show)
attempt(show.register, 3)
attempt(show.register, len)


def annotated(x: list[int]):
    return 0


attempt(show.register, annotated)


class A:
    pass


class B(A):
    pass


class C(A):
    pass


class D(B, C):
    pass


@singledispatch
def where(x):
    return "object"


where.register(A, lambda x: "A")
where.register(C, lambda x: "C")
print(where(A()), where(B()), where(C()), where(D()))
where.register(B, lambda x: "B")
print(where(D()))


class Odd:
    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())


where.register(collections.abc.Sized, lambda x: "Sized")
print(where(Odd()), where([]), where({}))
where.register(collections.abc.Iterable, lambda x: "Iterable")
attempt(where, Odd())
where.register(collections.abc.Collection, lambda x: "Collection")
print(where([]), where({1}), where("a"))
where.register(collections.abc.MutableSequence, lambda x: "MutableSequence")
where.register(collections.abc.Sequence, lambda x: "Sequence")
print(where([]), where(()), where(range(2)), where({1: 2}))


class Negator:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError("Cannot negate %s" % type(arg).__name__)

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register
    def _(self, arg: bool):
        return not arg

    @neg.register(str)
    @classmethod
    def _(cls, arg):
        return cls.__name__ + arg[::-1]


negator = Negator()
print(negator.neg(5), negator.neg(True), negator.neg("abc"))
attempt(negator.neg, 1.5)
attempt(negator.neg)
print(negator.neg.__name__, Negator.neg.__name__)
attempt(singledispatchmethod, 3)
