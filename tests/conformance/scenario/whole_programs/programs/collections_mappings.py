"""namedtuple, OrderedDict, ChainMap and the User* base classes."""
from collections import ChainMap, OrderedDict, UserDict, UserList, namedtuple
from collections.abc import MutableMapping, Sequence
from typing import NamedTuple

Point = namedtuple("Point", ["x", "y"])
Account = namedtuple("Account", "owner balance kind", defaults=[0, "basic"])


class Employee(NamedTuple):
    """A typed tuple with a method."""
    name: str
    salary: float
    team: str = "none"

    def raised(self, percent: float) -> "Employee":
        return self._replace(salary=round(self.salary * (1 + percent / 100), 2))


class Pixel(Point):
    __slots__ = ()

    @property
    def length(self) -> float:
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __str__(self) -> str:
        return f"({self.x:>3}, {self.y:>3}) -> {self.length:.2f}"


class LRU(OrderedDict):
    def __init__(self, maxsize: int) -> None:
        self.maxsize = maxsize
        super().__init__()

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value) -> None:
        if key in self:
            self.move_to_end(key)
        super().__setitem__(key, value)
        if len(self) > self.maxsize:
            del self[next(iter(self))]


class CaseFree(UserDict):
    def __setitem__(self, key: str, value) -> None:
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key: str):
        return super().__getitem__(key.lower())

    def __contains__(self, key) -> bool:
        return key.lower() in self.data


class Stack(UserList):
    push = UserList.append

    def peek(self):
        return self.data[-1]


def main() -> None:
    p = Point(11, y=22)
    x, y = p
    print(p, p[0] + p.y, x, y, p._fields, p._asdict(), p._replace(x=33), p == (11, 22))
    print(Point._make([1, 2]), Account("ann"), Account._field_defaults, isinstance(p, tuple))
    for bad in (lambda: Point(1), lambda: namedtuple("T", "a class")):
        try:
            bad()
        except (TypeError, ValueError) as exc:
            print(f"{type(exc).__name__}: {exc}")
    try:
        p.x = 5
    except AttributeError as exc:
        print("AttributeError:", exc)
    print(Employee("bo", 1000.0).raised(7.5), Employee.__doc__, Employee.__annotations__["name"])
    print(Pixel(3, 4), repr(Pixel(1, 2)), Pixel(6, 8).length)

    d = OrderedDict.fromkeys("abcde")
    d.move_to_end("b")
    d.move_to_end("d", last=False)
    print("".join(d), d.popitem(), d.popitem(last=False), "".join(reversed(d)))
    print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))
    cache = LRU(2)
    cache["p"], cache["q"] = 1, 2
    print(cache["p"], end=" ")
    cache["r"] = 3
    print(list(cache), "q" in cache)

    defaults = {"theme": "light", "user": "guest", "size": 10}
    environment = {"user": "root"}
    options: dict = {}
    settings = ChainMap(options, environment, defaults)
    print(settings["user"], settings["theme"], sorted(settings), len(settings))
    settings["theme"] = "dark"
    print(options, settings.maps[0] is options, settings.parents["theme"])
    child = settings.new_child({"size": 99})
    print(child["size"], settings["size"], dict(sorted(child.items())))
    try:
        del settings["user"]
    except KeyError as exc:
        print("KeyError:", exc)

    headers = CaseFree({"Content-Type": "text", "HOST": "local"})
    headers.update(accept="any")
    print(headers, headers["content-TYPE"], "Host" in headers, headers.get("ACCEPT"), headers.pop("host"))
    stack = Stack([1, 2])
    stack.push(3)
    print(stack, stack.peek(), stack.pop(), stack + [7], stack[0:1], isinstance(stack, Sequence))
    print([isinstance(o, MutableMapping) for o in (d, settings, headers, p)])


if __name__ == "__main__":
    main()
