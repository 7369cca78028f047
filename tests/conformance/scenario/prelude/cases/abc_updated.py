# since: 3.10
# Methods that a class gets later count once update_abstractmethods has looked.
import abc


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        pass

    @abc.abstractmethod
    def name(self):
        pass


class Dot(Shape):
    pass


def attempt():
    try:
        print(type(Dot()).__name__)
    except TypeError as error:
        print(error)


attempt()
Dot.area = lambda self: 0
attempt()
print(abc.update_abstractmethods(Dot) is Dot, sorted(Dot.__abstractmethods__))
attempt()
Dot.name = lambda self: "dot"
abc.update_abstractmethods(Dot)
attempt()
print(abc.update_abstractmethods(int) is int, Dot.__abstractmethods__)


def abstract(cls):
    cls.extra = abc.abstractmethod(lambda self: 1)
    return abc.update_abstractmethods(cls)


@abstract
class More(Dot):
    pass


print(More.__abstractmethods__)
