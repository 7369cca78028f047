# since: 3.10
"""Keyword-only fields, slots, matching, and a small order model."""
import json
from dataclasses import KW_ONLY, asdict, dataclass, field, fields, replace
from enum import Enum
from functools import cached_property
from typing import Any


class Status(Enum):
    DRAFT = "draft"
    PAID = "paid"
    SHIPPED = "shipped"


@dataclass(slots=True)
class Vector:
    x: float
    y: float
    _: KW_ONLY
    unit: str = "m"

    def __add__(self, other: "Vector") -> "Vector":
        if self.unit != other.unit:
            raise ValueError(f"mixed units: {self.unit} and {other.unit}")
        return replace(self, x=self.x + other.x, y=self.y + other.y)


@dataclass(frozen=True, kw_only=True)
class Address:
    street: str
    city: str
    zip_code: str = "00000"


@dataclass(frozen=True, slots=True, order=True)
class Money:
    cents: int
    currency: str = "EUR"

    def __mul__(self, n: int) -> "Money":
        return Money(self.cents * n, self.currency)

    def __add__(self, other: "Money") -> "Money":
        return Money(self.cents + other.cents, self.currency)

    def __format__(self, spec: str) -> str:
        return format(f"{self.cents / 100:,.2f} {self.currency}", spec)


@dataclass
class Line:
    sku: str
    price: Money
    count: int = 1
    tags: set[str] = field(default_factory=set, compare=False)


@dataclass
class Order:
    number: int
    lines: list[Line] = field(default_factory=list)
    status: Status = Status.DRAFT
    ship_to: Address | None = None

    @cached_property
    def total(self) -> Money:
        return sum((line.price * line.count for line in self.lines), Money(0))

    def advance(self) -> "Order":
        match self:
            case Order(lines=[]):
                raise ValueError(f"order {self.number} is empty")
            case Order(status=Status.DRAFT):
                self.status = Status.PAID
            case Order(status=Status.PAID, ship_to=None):
                raise ValueError(f"order {self.number} has no address")
            case Order(status=Status.PAID, ship_to=Address(city=city)):
                self.status = Status.SHIPPED
                print(f"  shipped to {city}")
        return self


def encode(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, set):
        return sorted(value)
    raise TypeError(f"cannot encode {type(value).__name__}")


def main() -> None:
    v = Vector(1, 2) + Vector(0.5, -2)
    print(v, Vector.__slots__, Vector.__match_args__, hasattr(v, "__dict__"))
    for action in (lambda: Vector(1, 2, "km"), lambda: v + Vector(1, 1, unit="km"), lambda: setattr(v, "z", 1),
                   lambda: Address("High St", "Ely")):
        try:
            action()
        except (TypeError, ValueError, AttributeError) as exc:
            print(f"{type(exc).__name__}: {exc}")
    home = Address(city="Ely", street="High St")
    print(home, [f.kw_only for f in fields(home)], Address.__match_args__)

    order = Order(7, [Line("cup", Money(450), 6, {"glass", "blue"}), Line("pot", Money(129999))])
    print(f"total {order.total:>20}|", order.total is order.total, Money(5) < Money(7), {Money(5): 1}[Money(5)])
    print(order.advance().status)
    for broken in (order, Order(8)):
        try:
            broken.advance()
        except ValueError as exc:
            print("ValueError:", exc)
    order.ship_to = home
    print(order.advance().status.value, order.advance().status.name)
    print(json.dumps(asdict(order), default=encode, sort_keys=True))
    print(order == replace(order), order.lines[0] == Line("cup", Money(450), 6))


if __name__ == "__main__":
    main()
