# since: 3.12
import itertools as it
print(list(it.pairwise("abcd")), list(it.pairwise([1])), list(it.batched("abcde", 2)))
try:
    list(it.batched([1], 0))
except ValueError as error:
    print(error)
