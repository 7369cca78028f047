x = 2.75
print(x.is_integer(), (4.0).is_integer(), x.as_integer_ratio(), x.hex(), float.fromhex("0x1.8p+1"), x.conjugate(), x.real, x.imag)
print(float("1e3"), float(" -inf "), float("nan"), float("1_0.5"), float(), 0.1 + 0.2, 1e16, 1e-5, 123456789012345680.0, -0.0, 5e-324)
print(round(2.5), round(3.5), round(2.675, 2), round(-1.5), round(1e300), x // 1, x % -2, divmod(-x, 1), x ** 0.5, 7.0 // -2)
print(x.__floor__(), x.__ceil__(), x.__trunc__(), float("nan") == float("nan"), 1.0 == 1, 0.0 == -0.0, 1e308 * 10)
for wrong in (lambda: float("x"), lambda: float([]), lambda: float("inf").as_integer_ratio(), lambda: round(float("nan")),
              lambda: float.fromhex("zz"), lambda: 1.0 << 1, lambda: (-8.0) % 0):
    try: wrong()
    except (ValueError, TypeError, ArithmeticError) as error: print(type(error).__name__, error)
