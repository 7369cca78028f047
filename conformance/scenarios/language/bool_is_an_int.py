print(True + True, True * 3, isinstance(True, int), bool.__mro__, True & False, True | 2, True ^ True, ~0)
print(f"{True} {True:d} {True:>5}", str(False), repr(True), int(True), [10, 20][True], {1: "one"}[True], sum([True, True]))
print(bool([]), bool("0"), bool(0.0), bool(), bool(None), True is bool(1), True == 1.0, hash(True))
try:
    class Bit(bool): pass
except TypeError as error:
    print(error)
