# since: 3.14
view = memoryview(b"abcab")
print(view.count(97), view.index(98), view.index(98, 2), view[::2].count(99), memoryview[int])
try: view.index(1)
except ValueError as error: print(error)
