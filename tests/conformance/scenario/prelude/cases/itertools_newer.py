# since: 3.10
import itertools
from itertools import pairwise


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


print(list(pairwise("abcd")), list(pairwise("a")), list(pairwise("")), list(pairwise(iter(range(3)))))
attempt(pairwise, 3)
if hasattr(itertools, "batched"):
    batched = itertools.batched
    print(list(batched("abcdefg", 3)), list(batched("", 2)), list(batched("ab", 5)), list(batched(iterable="abcd", n=2)))
    attempt(batched, [1], 0), attempt(batched, 3, 1), attempt(batched, [1], "a")
    try:
        strict = batched("abc", 2, strict=True)
    except TypeError:
        print("not strict")
    else:
        attempt(next, strict), attempt(next, strict), attempt(next, strict)
