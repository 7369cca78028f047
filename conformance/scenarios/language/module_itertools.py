import itertools as it
print(list(it.chain("ab", [1])), list(it.chain.from_iterable([[1], [2, 3]])), list(it.islice(it.count(5, 2), 3)), list(it.islice("abcdef", 1, 5, 2)), list(it.islice(it.cycle("xy"), 5)), list(it.repeat(7, 2)))
print(list(it.accumulate([1, 2, 3])), list(it.accumulate([3, 1, 2], max)), list(it.accumulate([1, 2], initial=10)), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(it.filterfalse(None, [0, 1, ""])), list(it.compress("abcd", [1, 0, 1])), list(it.zip_longest("ab", [1], fillvalue="-")), [(k, list(g)) for k, g in it.groupby("aabbb")], list(it.groupby([1, 3, 2], key=lambda x: x % 2))[0][0])
print(list(it.product("ab", repeat=2)), list(it.permutations([1, 2, 3], 2)), list(it.combinations("abc", 2)), list(it.combinations_with_replacement("ab", 2)))
a, b = it.tee(iter([1, 2, 3]))
print(next(a), list(b), list(a), next(it.count()), it.count(2), it.repeat("x", 3))
for wrong in (lambda: it.islice([], -1), lambda: it.chain(5).__next__(), lambda: list(it.combinations("a", -1)), lambda: it.count("x")):
    try: wrong()
    except (TypeError, ValueError) as error: print(error)
