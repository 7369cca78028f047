# collections.abc: what is here, from the parts below.
import _native
from _abc_callable import Callable
from _abc_iterables import (AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Collection, Container, Coroutine,
                            Generator, Hashable, Iterable, Iterator, Reversible, Sized)
from _abc_mappings import ItemsView, KeysView, Mapping, MappingView, MutableMapping, ValuesView
from _abc_sequences import ByteString, MutableSequence, Sequence
from _abc_sets import MutableSet, Set

if _native.version_info >= (3, 12):
    from _abc_sequences import Buffer
