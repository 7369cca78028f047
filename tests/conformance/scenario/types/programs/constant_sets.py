def f():
    s = {22, 0, 28, 25, 5, 27, 37, 18, }
    print(s)
    return lambda: s
f()
s = {22, 0, 28, 25, 5, 27, 37, 18}
print(s)
print(set((22, 0, 28, 25, 5, 27, 37, 18)), set([22, 0, 28, 25, 5, 27, 37, 18]))
print(frozenset([22, 0, 28, 25, 5, 27, 37, 18]))
for i in (1, 2, 3, 4, 5, 6, 7, 8): print({i, 8 + i, 16 + i, 64 + i, 4})
print({1, 9, 17, 33, 4})
print({1, 33, 17})
print({33, 1, 17})
x = 17
print({33, 1, x})
print({27, 18, 11})
print({11, 18, 27})
print({27, 11, 18, 19, 3})
print({27, 18, 11}, frozenset([27, 18, 11]), set([27, 18, 11]), set((11, 18, 27)), {11, 18, 27})
print({18, 19, 11, 12, 30}, frozenset([18, 19, 11, 12, 30]), set([18, 19, 11, 12, 30]))
s = set(); s.update(frozenset([27, 18, 11])); print(s)
s = set(); s.update(frozenset([18, 19, 11, 12, 30])); print(s)
