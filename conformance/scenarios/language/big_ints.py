n = 2 ** 100
print(n, -n // 7, -n % 7, divmod(n, -10 ** 20), n >> 90, n << 3, n & ~1 == n, n ^ 1, ~n)
print(pow(3, 200, 1000007), pow(3, -1, 7), n == float(n), hash(n) == hash(float(n)), n > 1e30, 10 ** 25 - 1 < 1e25)
print(f"{n:,} {n:x} {n:e} {-n:_b}"[:120], str(10 ** 50), int("9" * 40) + 1, n.bit_length())
print(10 ** 30 // 10 ** 28, (10 ** 30) ** 2 // 10 ** 59, n / 3, abs(-n), round(12345678901234567890, -5), -7 >> 1)
for wrong in (lambda: 1 << -1, lambda: n / 0, lambda: float(10 ** 400), lambda: 2 ** 2000 / 1.0, lambda: pow(2, -1, 4), lambda: n % 0):
    try: wrong()
    except (ValueError, ArithmeticError) as error: print(type(error).__name__, error)
