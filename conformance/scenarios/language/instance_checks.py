from abc import ABC, abstractmethod
class Even(type):
    def __instancecheck__(cls, x): return isinstance(x, int) and x % 2 == 0
    def __subclasscheck__(cls, other): return other is float
class Evens(metaclass=Even): pass
print(isinstance(4, Evens), isinstance(3, Evens), issubclass(float, Evens), isinstance("x", (int, Evens)), type(4) is Evens)
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
class Square(Shape):
    def area(self): return 4
@Shape.register
class Foreign: pass
print(isinstance(Foreign(), Shape), issubclass(Foreign, Shape), sorted(Square.__abstractmethods__))
for cls in Shape, Square:
    try: cls()
    except TypeError as error: print(error)
