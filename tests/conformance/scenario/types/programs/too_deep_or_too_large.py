t = int
for i in range(60000):
    t = (t,)
try:
    isinstance('a', t)
except RecursionError as e:
    print(type(e).__name__)
for make in (lambda: 'a'.center(10**15), lambda: b'a'.ljust(10**15), lambda: 'a'.zfill(10**15), lambda: bytes(10**15), lambda: bytearray(10**15),
             lambda: [0] * 10**15, lambda: (0,) * 10**15, lambda: 'ab' * 10**15, lambda: bytearray(b'ab') * 10**15):  # fmt: skip
    try:
        make()
    except MemoryError as e:
        print(repr(e))
print(() * 2**62, b'' * 2**62, [] * 2**62, '' * 2**62)
