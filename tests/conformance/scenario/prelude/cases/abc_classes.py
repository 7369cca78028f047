import abc
from abc import ABC, ABCMeta, abstractmethod


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


class Shape(ABC):
    @abstractmethod
    def area(self):
        return 1

    @property
    @abstractmethod
    def name(self):
        """The name."""

    @classmethod
    @abstractmethod
    def make(cls):
        pass

    def double(self):
        return 2 * self.area()


class Half(Shape):
    def area(self):
        return super().area() + 1

    name = "half"


class Whole(Half):
    @classmethod
    def make(cls):
        return cls()


attempt(Shape), attempt(Half)
print(Whole().double(), Whole.make().name, sorted(Shape.__abstractmethods__), Half.__abstractmethods__, Whole.__abstractmethods__)
print(isinstance(Whole(), Shape), issubclass(Half, Shape), issubclass(int, Shape), isinstance(3, Shape))


class One(metaclass=ABCMeta):
    @abstractmethod
    def only(self):
        pass


attempt(One)


class WithInit(ABC):
    def __init__(self, x):
        self.x = x

    @abstractmethod
    def f(self):
        pass


attempt(WithInit, 1), attempt(WithInit)


class Plain(ABC):
    pass


print(Plain().__class__.__name__, type(Plain), Plain.__mro__)


@Plain.register
class Duck:
    pass


print(isinstance(Duck(), Plain), issubclass(Duck, Plain), Duck.__mro__, Plain.register(int), isinstance(True, Plain))
attempt(Plain.register, 3)


class Child(Plain):
    pass


attempt(Child.register, Plain)
Child.register(str)
print(isinstance("a", Plain), isinstance("a", Child), isinstance(1.5, Plain))
Child.register(float)
print(isinstance(1.5, Plain))
attempt(issubclass, 3, Plain)


class Hooked(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if hasattr(other, "quack"):
            return True
        if other is int:
            return False
        return NotImplemented


class Quacks:
    def quack(self):
        pass


print(isinstance(Quacks(), Hooked), isinstance(3, Hooked), isinstance("", Hooked))
token = abc.get_cache_token()
Hooked.register(list)
print(abc.get_cache_token() != token, isinstance([], Hooked))


class Mixin:
    def area(self):
        return 5


class Mixed(Mixin, Shape):
    name = "m"
    make = None


print(Mixed().double(), Shape.double.__isabstractmethod__ if hasattr(Shape.double, "__isabstractmethod__") else "concrete")


class Old(ABC):
    @abc.abstractproperty
    def p(self):
        pass

    @abc.abstractstaticmethod
    def s():
        pass

    @abc.abstractclassmethod
    def c(cls):
        pass


attempt(Old)


class AsyncBase(ABC):
    @abstractmethod
    async def run(self):
        ...


attempt(AsyncBase)


class Keyworded(ABC):
    def __init_subclass__(cls, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.tag = tag


class Tagged(Keyworded, tag="t"):
    pass


print(Tagged.tag, Tagged().tag)
