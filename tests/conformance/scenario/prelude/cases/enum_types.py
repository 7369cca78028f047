# The type of enumerations, which can be extended.
import enum


class Counted(enum.EnumMeta):
    def __call__(cls, value, *rest, **named):
        print("asked", cls.__name__, value)
        return super().__call__(value, *rest, **named)

    @property
    def first(cls):
        return next(iter(cls))


class Color(enum.Enum, metaclass=Counted):
    RED = 1
    BLUE = 2


print(Color(2), Color.first, type(Color).__mro__[1] is enum.EnumMeta, isinstance(enum.IntEnum, enum.EnumMeta), enum.EnumMeta.__bases__)
if hasattr(enum, "EnumType"):
    print(enum.EnumType is enum.EnumMeta, enum.EnumType.__name__)
try:
    Color(3)
except ValueError as error:
    print(error)
try:
    class More(Color):
        GREEN = 3
except TypeError as error:
    print(type(error).__name__)
