from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, make_dataclass, InitVar
@dataclass(order=True)
class Job:
    priority: int
    name: str = field(default="job", compare=False)
    tags: list = field(default_factory=list, repr=False)
    done: bool = field(init=False, default=False)
    scale: InitVar[int] = 1
    def __post_init__(self, scale): self.priority *= scale
@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0
a, b = Job(2, "b"), Job(1, scale=5)
print(a, b, a < b, a == Job(2, "other"), asdict(a), astuple(b), replace(a, priority=9, scale=1), [f.name for f in fields(Job)], is_dataclass(Job))
print(Point(1), {Point(1): "hashable"}[Point(1, 0)], make_dataclass("Made", ["q", ("r", int, 3)])(1), Point.__match_args__ if hasattr(Point, "__match_args__") else "")
def bad_default():
    @dataclass
    class Bad:
        items: list = []
def bad_order():
    @dataclass
    class Bad:
        a: int = 1
        b: int
for wrong in (lambda: setattr(Point(1), "x", 2), lambda: Job(), lambda: hash(a), bad_default, bad_order, lambda: fields(5), lambda: Point(1) < Point(2)):
    try: wrong()
    except (FrozenInstanceError, TypeError, ValueError) as error: print(type(error).__name__, error)
