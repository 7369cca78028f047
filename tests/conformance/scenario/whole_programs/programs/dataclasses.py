"""Plain dataclasses: fields, ordering, frozen ones, and conversion."""
import dataclasses
from dataclasses import InitVar, asdict, astuple, dataclass, field, fields, replace
from typing import ClassVar, Optional


@dataclass
class Item:
    """One line of an inventory."""
    name: str
    unit_price: float
    quantity: int = 0

    def total(self) -> float:
        return self.unit_price * self.quantity


@dataclass(order=True)
class Job:
    sort_index: tuple = field(init=False, repr=False)
    title: str = field(compare=False)
    priority: int = field(default=1, compare=False)
    due: int = field(default=30, compare=False)

    def __post_init__(self) -> None:
        self.sort_index = (-self.priority, self.due)


@dataclass(frozen=True)
class Colour:
    red: int
    green: int = 0
    blue: int = 0
    WHITE: ClassVar[str] = "#ffffff"

    def __post_init__(self) -> None:
        for f in fields(self):
            value = getattr(self, f.name)
            if not 0 <= value <= 255:
                raise ValueError(f"{f.name} out of range: {value}")

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"


@dataclass
class Node:
    value: int
    children: list["Node"] = field(default_factory=list)
    parent: Optional["Node"] = field(default=None, repr=False, compare=False)

    def add(self, value: int) -> "Node":
        node = Node(value, parent=self)
        self.children.append(node)
        return node


@dataclass
class Special(Item):
    rebate: float = 0.5
    quantity: int = 1


@dataclass
class Account:
    owner: str
    opening: InitVar[float] = 0.0
    history: list[float] = field(init=False, default_factory=list)
    secret: str = field(default="xyz", repr=False, metadata={"mask": True, "min": 3})

    def __post_init__(self, opening: float) -> None:
        if opening:
            self.history.append(opening)


def main() -> None:
    item = Item("bolt", 0.25, 40)
    print(item, item.total(), item == Item("bolt", 0.25, 40), item != Item("nut", 0.1))
    print([(f.name, f.type.__name__, f.default is dataclasses.MISSING) for f in fields(Item)], Item.__doc__)
    try:
        Item("nut")
    except TypeError as exc:
        print("TypeError:", exc)

    jobs = [Job("paint", 1), Job("roof", 5, due=10), Job("walls", 5, due=2), Job("sweep", 1, 7)]
    print([job.title for job in sorted(jobs)], jobs[1] > jobs[2], max(jobs).title)
    print(jobs[2])
    try:
        print(item < item)
    except TypeError as exc:
        print("TypeError:", exc)

    teal = Colour(0, 128, 128)
    print(teal, repr(teal), {teal: "teal"}[Colour(0, 128, 128)], Colour.WHITE)
    for action in (lambda: setattr(teal, "red", 3), lambda: delattr(teal, "red"), lambda: replace(teal, blue=999)):
        try:
            action()
        except (dataclasses.FrozenInstanceError, ValueError) as exc:
            print(f"{type(exc).__name__}: {exc}")
    print(replace(teal, red=16), hash(teal) == hash(Colour(0, 128, 128)))

    root = Node(1)
    root.add(2).add(3)
    root.add(4)
    print(root, root.children[0].parent.value)
    root.children[0].parent = None
    flat = Node(7, [Node(8)])
    print(asdict(flat), astuple(Node(9)), asdict(item, dict_factory=lambda kv: sorted(k for k, _ in kv)))
    print(Special("cog", 4), Special("cog", 4, 2, 0.1).total(), [f.name for f in fields(Special)])
    account = Account("ann", 12.5)
    print(account, account.secret, fields(Account)[2].metadata["mask"], Account("bob").history)
    Pair = dataclasses.make_dataclass("Pair", [("a", int), ("b", int, field(default=2))],
                                      namespace={"sum": lambda self: self.a + self.b})
    print(Pair(1), Pair(1, 5).sum(), dataclasses.is_dataclass(Pair), dataclasses.is_dataclass(3))


if __name__ == "__main__":
    main()
