# since: 3.12
# How members are reduced: by the name in their module, by the name in their class, or by value.
import enum


class Plain(enum.Enum):
    A = 1


class Named(enum.Enum):
    A = 1
    __reduce_ex__ = enum.pickle_by_enum_name


class Global(enum.Enum):
    A = 1
    __reduce_ex__ = enum.pickle_by_global_name


print(Plain.A.__reduce_ex__(2), Global.A.__reduce_ex__(2), enum.pickle_by_global_name(Plain.A, 2))
function, arguments = Named.A.__reduce_ex__(2)
print(function is getattr, arguments, function(*arguments) is Named.A, enum.pickle_by_enum_name(Plain.A, 5)[1])
