text, items = "abcdefgh", list(range(8))
print(text[2:5], text[::-1], text[-3:], text[5:2:-1], text[10:], text[:-10], text[::3], text[True])
items[1:3] = "xyz"
items[::4] = [None] * 3
print(items, items[-2::-3])
del items[1:-1:2]
print(items, slice(1, None, 2).indices(5), slice(3), slice(1, 2) == slice(1, 2), slice(1, 5, 2).step)
class Shown:
    def __getitem__(self, key): return key
print(Shown()[1:2, ::3, ...], Shown()[()], Shown()[1,])
for wrong in (lambda: items.__setitem__(slice(0, 4, 2), [1]), lambda: items[::0], lambda: items["a"], lambda: text[1.0]):
    try: wrong()
    except (ValueError, TypeError) as error: print(error)
