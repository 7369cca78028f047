print([x * y for x in range(3) for y in range(x) if x + y], {c: i for i, c in enumerate("abc")})
print({n % 3 for n in range(7)} == {0, 1, 2}, [[r[i] for r in ("ab", "cd")] for i in range(2)])
gen = (print("evaluated", n) or n for n in (1, 2))
print("lazy")
print(next(gen), list(gen))
def late():
    functions = [lambda: i for i in range(3)]
    return [f() for f in functions]
print(late(), sum(i for i in range(5)), *(c for c in "xy"))
print([(i, j) for i, *j in ["abc"]], [a if a else -1 for a in (0, 1)])
