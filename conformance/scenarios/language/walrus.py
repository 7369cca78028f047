while (n := len(text := "loop" * 2)) > 100:
    pass
print(n, text)
print([last := x * x for x in range(4)], last)
print([y for x in "a1b2" if (y := x.upper()) != x])
def scope():
    if any((found := x) > 2 for x in [1, 3, 5]):
        return found
print(scope(), (lambda: (inner := 4) + inner)())
