# typing: the generic names for classes of builtins, collections and contextlib; protocols of one method; IO.
import _native
import collections.abc as abc
from _collections_chainmap import ChainMap as _ChainMap
from _collections_counter import Counter as _Counter
from _collections_defaultdict import defaultdict as _defaultdict
from _collections_deque import deque as _deque
from _collections_ordereddict import OrderedDict as _OrderedDict
from _contextlib_base import AbstractAsyncContextManager, AbstractContextManager
from _typing_alias import _CallableType, _SpecialGenericAlias, _TupleType
from _typing_generic import Generic, Protocol, runtime_checkable
from _typing_special import AnyStr, TypeVar
from abc import abstractmethod

_alias = _SpecialGenericAlias

Hashable = _alias(abc.Hashable, 0)
Awaitable = _alias(abc.Awaitable, 1)
Coroutine = _alias(abc.Coroutine, 3)
AsyncIterable = _alias(abc.AsyncIterable, 1)
AsyncIterator = _alias(abc.AsyncIterator, 1)
AsyncGenerator = _alias(abc.AsyncGenerator, 2, defaults=(type(None),))
Iterable = _alias(abc.Iterable, 1)
Iterator = _alias(abc.Iterator, 1)
Reversible = _alias(abc.Reversible, 1)
Sized = _alias(abc.Sized, 0)
Container = _alias(abc.Container, 1)
Collection = _alias(abc.Collection, 1)
Generator = _alias(abc.Generator, 3, defaults=(type(None),) * 2)
Callable = _CallableType(abc.Callable, 2)
AbstractSet = _alias(abc.Set, 1, name="AbstractSet")
MutableSet = _alias(abc.MutableSet, 1)
Mapping = _alias(abc.Mapping, 2)
MutableMapping = _alias(abc.MutableMapping, 2)
Sequence = _alias(abc.Sequence, 1)
MutableSequence = _alias(abc.MutableSequence, 1)
ByteString = _alias(abc.ByteString, 0)
MappingView = _alias(abc.MappingView, 1)
KeysView = _alias(abc.KeysView, 1)
ItemsView = _alias(abc.ItemsView, 2)
ValuesView = _alias(abc.ValuesView, 1)
_exits = {"nparams": 2, "defaults": (bool | None,)} if _native.version_info >= (3, 13) else {"nparams": 1}
ContextManager = _alias(AbstractContextManager, name="ContextManager", **_exits)
AsyncContextManager = _alias(AbstractAsyncContextManager, name="AsyncContextManager", **_exits)

List = _alias(list, 1, inst=False, name="List")
Dict = _alias(dict, 2, inst=False, name="Dict")
Set = _alias(set, 1, inst=False, name="Set")
FrozenSet = _alias(frozenset, 1, inst=False, name="FrozenSet")
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
Type = _alias(type, 1, inst=False, name="Type")
DefaultDict = _alias(_defaultdict, 2, name="DefaultDict")
OrderedDict = _alias(_OrderedDict, 2)
Counter = _alias(_Counter, 1)
ChainMap = _alias(_ChainMap, 2)
Deque = _alias(_deque, 1, name="Deque")
Text = str

T_co = TypeVar("T_co", covariant=True)


@runtime_checkable
class SupportsInt(Protocol):
    __module__ = "typing"
    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    __module__ = "typing"
    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    __module__ = "typing"
    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> "complex":
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    __module__ = "typing"
    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    __module__ = "typing"
    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int:
        pass


def _of_one_type():
    """The bases of a protocol with one type variable, and that; from 3.12 on it is a parameter of the class."""
    if _native.version_info < (3, 12):
        return (Protocol[T_co],), T_co
    T = TypeVar("T", infer_variance=True)
    T.__module__ = "typing"
    return (Protocol, Generic[T]), T


_bases, _T = _of_one_type()


@runtime_checkable
class SupportsAbs(*_bases):
    __module__ = "typing"
    __slots__ = ()
    if _native.version_info >= (3, 12):
        __type_params__ = (_T,)

    @abstractmethod
    def __abs__(self) -> _T:
        pass


_bases, _T = _of_one_type()


@runtime_checkable
class SupportsRound(*_bases):
    __module__ = "typing"
    __slots__ = ()
    if _native.version_info >= (3, 12):
        __type_params__ = (_T,)

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> _T:
        pass


class IO(Generic[AnyStr]):
    __module__ = "typing"
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __module__ = "typing"
    __slots__ = ()


class TextIO(IO[str]):
    __module__ = "typing"
    __slots__ = ()
