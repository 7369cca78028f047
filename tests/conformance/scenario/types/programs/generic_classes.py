from typing import Any, Generic, TypeVar, Optional, List
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self): self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack()
s.push(1)
print(s.items, Optional[int])
class P(Stack[int]):
    pass
print(P().items)
