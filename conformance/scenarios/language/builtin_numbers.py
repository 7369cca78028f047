print(abs(-3), abs(-2.5), divmod(7, -2), pow(2, 10), pow(2, -1), pow(2, 10, 1000), round(2.567, 2), round(5), sum([1, 2.5], 10), min(3, 1, 2), max("b", "a"))
print(min([], default="none"), max([1, -5], key=abs), min("bA", key=str.lower), sum([[1], [2]], []), bin(-10), oct(8), hex(255), int("7"), float("1.5"), bool("x"))
print(chr(955), ord("λ"), hash(1.0) == hash(1), id(print) == id(print), round(-0.5), round(1.5, None), type(round(2.0)).__name__)
for wrong in (lambda: max([]), lambda: min(), lambda: sum(["a"]), lambda: sum("ab", ""), lambda: abs("x"), lambda: round("x"), lambda: bin(1.5), lambda: max(1, "a"), lambda: max(5), lambda: divmod(1, 0)):
    try: wrong()
    except Exception as error: print(type(error).__name__, error)
