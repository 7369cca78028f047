# since: 3.13
# The namespace of a class body that makes an enumeration.
import enum

space = enum.EnumDict()
space._cls_name = "Color"
space["RED"] = 1
space["_private_note"] = 2
print(space.member_names, dict(space), isinstance(space, dict), enum.EnumDict.__mro__[1])
for name, value in (("RED", 2), ("mro", 3), ("_sunder_", 4)):
    try:
        space[name] = value
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
space["__doc__"] = "Colors."
space["helper"] = lambda self: 1
print(space.member_names, list(space))


class Noting(enum.EnumType):
    @classmethod
    def __prepare__(cls, name, bases, **named):
        made = super().__prepare__(name, bases, **named)
        print(type(made) is enum.EnumDict, name, made.member_names)
        return made


class Shape(enum.Enum, metaclass=Noting):
    ROUND = enum.auto()
    SQUARE = enum.auto()


print(list(Shape))
