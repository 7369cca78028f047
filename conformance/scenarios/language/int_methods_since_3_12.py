# since: 3.12
print((5).is_integer(), True.is_integer(), (10 ** 30).is_integer())
print((7).to_bytes(), int.from_bytes(b"\x07"), int.from_bytes(bytearray(b"\x01\x00")))
