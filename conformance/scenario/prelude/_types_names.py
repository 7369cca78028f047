# types: each name by way of something of that type.
import _native
import sys


def _function():
    yield


async def _coroutine():
    pass


async def _async_generator():
    yield


class _Class:
    def method(self):
        pass


def _traceback():
    try:
        raise TypeError
    except TypeError as error:
        return type(error.__traceback__)


def _cell():
    return type((lambda value: lambda: value)(0).__closure__[0])


class _Slots:
    __slots__ = ("member",)


FunctionType = LambdaType = type(_function)
GeneratorType = type(_function())
AsyncGeneratorType = type(_async_generator())
MethodType = type(_Class().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
MappingProxyType = type(_Class.__dict__)
ModuleType = type(sys)
TracebackType = _traceback()
GenericAlias = type(list[int])
CodeType = type(_function.__code__)
CellType = _cell()
GetSetDescriptorType = type(int.real)
MemberDescriptorType = type(_Slots.member)
MethodDescriptorType = type(str.upper)
WrapperDescriptorType = type(int.__add__)
MethodWrapperType = type((5).__add__)

_waiting = _coroutine()
CoroutineType = type(_waiting)
_waiting.close()

NoneType = type(None)
EllipsisType = type(Ellipsis)
NotImplementedType = type(NotImplemented)
if _native.version_info >= (3, 10):
    UnionType = type(int | str)
