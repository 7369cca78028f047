# The types that have no name of their own among the built-in ones.
import sys
import types


def function():
    value = 1

    def inner():
        return value
    return inner


def generator():
    yield


async def coroutine():
    pass


async def async_generator():
    yield


class Slotted:
    __slots__ = ("slot",)

    @property
    def plain(self):
        return 1


running = coroutine()
print(isinstance(function, types.FunctionType), isinstance(lambda: 0, types.LambdaType), types.LambdaType is types.FunctionType)
print(isinstance(generator(), types.GeneratorType), isinstance(running, types.CoroutineType), isinstance(async_generator(), types.AsyncGeneratorType))
running.close()
print(isinstance(len, types.BuiltinFunctionType), types.BuiltinMethodType is types.BuiltinFunctionType, types.BuiltinFunctionType)
cell, = function().__closure__
print(isinstance(cell, types.CellType), cell.cell_contents, types.CellType(5).cell_contents, types.CellType() == types.CellType())
print(isinstance(function.__code__, types.CodeType), types.CodeType, function.__code__.co_name)
print(isinstance(types, types.ModuleType), types.ModuleType("made", "Its text."), types.ModuleType("made", "Its text.").__doc__)
print(types.GenericAlias(list, (int,)), types.GenericAlias(list, (int,)) == list[int], isinstance(list[int], types.GenericAlias))
print(isinstance(list.append, types.MethodDescriptorType), isinstance(int.__add__, types.WrapperDescriptorType), isinstance(function, types.MethodDescriptorType))
print(isinstance(Slotted.slot, types.MemberDescriptorType), isinstance(Slotted.plain, types.MemberDescriptorType), isinstance(types.FunctionType.__code__, types.GetSetDescriptorType))
try:
    function.nothing
except AttributeError as error:
    print(isinstance(error.__traceback__, types.TracebackType), types.TracebackType)
for kind in (types.FunctionType, types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType, types.CellType, types.ModuleType, types.TracebackType,
             types.MethodDescriptorType, types.WrapperDescriptorType, types.MemberDescriptorType, types.GetSetDescriptorType):
    print(kind)
if sys.version_info >= (3, 10):
    print(types.NoneType is type(None), types.EllipsisType is type(...), types.NotImplementedType is type(NotImplemented), types.NoneType() is None)
    print(types.UnionType, isinstance(int | str, types.UnionType), types.EllipsisType() is ..., types.NotImplementedType() is NotImplemented)
for wrong in (types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType, types.MethodDescriptorType, types.WrapperDescriptorType, types.BuiltinFunctionType):
    try:
        wrong()
    except TypeError as error:
        print(error)
