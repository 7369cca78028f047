for i in range(3):
    pass
print(i)
for i, (x, *y) in enumerate(["abc", "de"]):
    print(i, x, y)
for [a, b] in {1: 2}.items():
    print(a, b)
for box in [{}]:
    for box["k"] in "xy":
        print(box)
print([i for i in range(3)], i)
