# types: the types of things that have no other name, SimpleNamespace, coroutine.
import _native
from _types_classes import DynamicClassAttribute, new_class, prepare_class, resolve_bases
from _types_coroutine import coroutine
from _types_names import (AsyncGeneratorType, BuiltinFunctionType, BuiltinMethodType, CellType, CodeType, CoroutineType,
                          FunctionType, GeneratorType, GenericAlias, GetSetDescriptorType, LambdaType, MappingProxyType,
                          MemberDescriptorType, MethodDescriptorType, MethodType, MethodWrapperType, ModuleType,
                          TracebackType, WrapperDescriptorType)
from _types_namespace import SimpleNamespace

if _native.version_info >= (3, 10):
    from _types_names import EllipsisType, NoneType, NotImplementedType, UnionType
if _native.version_info >= (3, 12):
    from _types_classes import get_original_bases
