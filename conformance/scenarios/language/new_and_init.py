class Once:
    made = None
    def __new__(cls, *args):
        if cls.made is None: cls.made = super().__new__(cls)
        return cls.made
    def __init__(self, *args): print("init", args)
print(Once(1) is Once(2))
class Celsius(float):
    def __new__(cls, f): return super().__new__(cls, (f - 32) / 1.8)
class Other:
    def __new__(cls): return "not an Other"
    def __init__(self): print("never")
class Pair(tuple):
    def __new__(cls, a, b): return tuple.__new__(cls, (a, b))
print(Celsius(212), Other(), Pair(1, 2), type(Celsius(32)).__name__, isinstance(Pair(1, 2), tuple))
class Wrong:
    def __init__(self): return 5
for wrong in (Wrong, lambda: object(1), lambda: Wrong(1), lambda: object.__new__(int), lambda: object.__new__()):
    try: wrong()
    except TypeError as error: print(error)
