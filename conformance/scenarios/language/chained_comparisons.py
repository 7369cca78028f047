def say(x):
    print(x, end=" ")
    return x
print(say(1) < say(3) > say(2), say(2) < say(1) < say(0))
print(1 < 2 < 3 != 4, 1 == 1.0 is not None, "a" in "ab" in ["ab"], 0 not in [1] == True)
print(not 1 == 2, -2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 2, 7 // -2, -7 % 3, ~5, +True)
