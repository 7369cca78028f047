# typing: what is here, from the parts below.
import _native
from _typing_forms import Any, ForwardRef, NoReturn
from _typing_functions import (TYPE_CHECKING, cast, final, get_args, get_origin, get_type_hints, no_type_check, overload)
from _typing_generic import Generic, Protocol, runtime_checkable
from _typing_names import (IO, AbstractSet, AsyncContextManager, AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable,
                           BinaryIO, ByteString, Callable, ChainMap, Collection, Container, ContextManager, Coroutine,
                           Counter, DefaultDict, Deque, Dict, FrozenSet, Generator, Hashable, ItemsView, Iterable,
                           Iterator, KeysView, List, Mapping, MappingView, MutableMapping, MutableSequence, MutableSet,
                           OrderedDict, Reversible, Sequence, Set, Sized, SupportsAbs, SupportsBytes, SupportsComplex,
                           SupportsFloat, SupportsIndex, SupportsInt, SupportsRound, Text, TextIO, Tuple, Type,
                           ValuesView)
from _typing_records import NamedTuple, NewType, TypedDict
from _typing_special import Annotated, AnyStr, ClassVar, Final, Literal, Optional, TypeVar, Union

if _native.version_info >= (3, 10):
    from _typing_forms import TypeAlias
    from _typing_records import is_typeddict
    from _typing_special import Concatenate, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeGuard
if _native.version_info >= (3, 11):
    from _typing_forms import LiteralString, Never, Self
    from _typing_functions import (assert_never, assert_type, clear_overloads, dataclass_transform, get_overloads,
                                   reveal_type)
    from _typing_special import NotRequired, Required
    from _typing_variadic import TypeVarTuple, Unpack
if _native.version_info >= (3, 12):
    from _typing_functions import override
if _native.version_info >= (3, 13):
    from _typing_generic import get_protocol_members, is_protocol
    from _typing_special import NoDefault, ReadOnly, TypeIs
