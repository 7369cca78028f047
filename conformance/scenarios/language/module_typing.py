from typing import Any, Callable, ClassVar, Dict, Generic, List, NamedTuple, Optional, Protocol, TypedDict, TypeVar, Union, cast, get_type_hints, overload, runtime_checkable, TYPE_CHECKING, Literal
T = TypeVar("T")
class Stack(Generic[T]):
    limit: ClassVar[int] = 3
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, x: T) -> "Stack[T]":
        self.items.append(x)
        return self
class Employee(NamedTuple):
    name: str
    age: int = 3
class Movie(TypedDict, total=False):
    title: str
@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...
class Door:
    def close(self): pass
print(Stack[int]().push(1).items, Employee("a"), Employee._fields, Movie(title="x"), isinstance(Door(), Closes), isinstance(5, Closes), cast(int, "x"), TYPE_CHECKING, T)
print(List[int], Dict[str, Any], Callable[[int], str], Literal["a"], get_type_hints(Stack.push)["x"], Stack[str].__origin__.__name__)
