print((5).bit_length(), (-256).bit_length(), (6).conjugate(), (3).real, (3).imag, (3).numerator, (3).denominator)
print((1000).to_bytes(2, "big"), (-2).to_bytes(3, "little", signed=True), int.from_bytes(b"\x03\xe8", "big"), int.from_bytes([255, 254], "big", signed=True))
print((4).as_integer_ratio(), int("0x1f", 16), int("-0b101", 0), int(" 1_000 "), int(3.99), int(True), int("z", 36), int())
print((7).__floor__(), (7).__ceil__(), (7).__trunc__(), round(1250, -2), round(-1350, -2), (5).__index__(), (0).__bool__())
for wrong in (lambda: int("12x"), lambda: int("5", 1), lambda: int([]), lambda: (300).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"),
              lambda: int(1.5, 2), lambda: int(float("nan")), lambda: int(float("inf")), lambda: int.from_bytes(b"", "up")):
    try: wrong()
    except (ValueError, TypeError, OverflowError) as error: print(type(error).__name__, error)
