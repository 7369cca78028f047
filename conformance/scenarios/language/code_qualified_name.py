# since: 3.11
class Outer:
    def method(self):
        return lambda: None


print(Outer.method.__code__.co_qualname, Outer().method().__code__.co_qualname)
