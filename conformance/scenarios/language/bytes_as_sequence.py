data = bytes([104, 105]) + b"!" * 2
print(data, data[0], data[1:], data[::-1], list(data), 105 in data, b"i!" in data, len(data), bytes(3), bytes("é", "utf-8"), bytes(range(3)), bytes())
print(b"\x00\t\n\\'\"\xff", repr(b"'"), data < b"z", data == bytearray(data), hash(data) == hash(b"hi!!"), str(b"a", "ascii"), bool(b""))
class Packed:
    def __bytes__(self): return b"packed"
print(bytes(Packed()), b"a" b"b", rb"\x")
for wrong in (lambda: bytes([256]), lambda: bytes(-1), lambda: bytes("x"), lambda: b"a" + "b", lambda: data[9], lambda: b"\xff".decode(), lambda: bytes.fromhex("4"), lambda: "a" in b"a", lambda: b"a".find("a"), lambda: bytes(1.5)):
    try: wrong()
    except Exception as error: print(type(error).__name__, error)
