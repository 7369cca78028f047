def source():
    print("started")
    yield from "ab"
lazy = (c.upper() for c in source())
print("made")
print(next(lazy), lazy.__name__, type(lazy).__name__)
lazy.close()
print(list(lazy))
n = 2
lazy = (n * x for x in [1, 2])
n = 10
print(list(lazy))
try:
    (x for x in 5)
except TypeError as error:
    print(error)
