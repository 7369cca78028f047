from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Iterable, Iterator, Sequence, Mapping, MutableMapping, Hashable, Callable, Sized, Container, Awaitable, Coroutine, AsyncIterator, Generator
class Squares(Sequence):
    def __len__(self): return 4
    def __getitem__(self, i):
        if not 0 <= i < 4: raise IndexError
        return i * i
class Upper(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k.upper()]
    def __setitem__(self, k, v): self.d[k.upper()] = v
    def __delitem__(self, k): del self.d[k.upper()]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
s, u = Squares(), Upper()
u["a"] = 1
u.update(b=2)
print(list(reversed(s)), s.index(4), s.count(9), 4 in s, u.get("A"), u.pop("b"), u.setdefault("c", 3), dict(u), "a" in u, u == {"A": 1, "C": 3}, list(u.items()))
print(isinstance([], Iterable), isinstance(iter([]), Iterator), isinstance({}, Mapping), isinstance([], Hashable), isinstance(len, Callable), issubclass(int, Sized), isinstance((x for x in ()), Generator), isinstance("", Container))
class Half(Mapping):
    def __len__(self): return 0
try: Half()
except TypeError as error: print(error)
