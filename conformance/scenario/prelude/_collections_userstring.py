# collections: UserString. Each method is str's own, applied to the string inside.
from _abc_sequences import Sequence


def _inner(value):
    return value.data if isinstance(value, UserString) else value


class UserString(Sequence):
    __module__ = "collections"

    def __init__(self, seq):
        if isinstance(seq, str):
            self.data = seq
        elif isinstance(seq, UserString):
            self.data = seq.data[:]
        else:
            self.data = str(seq)

    def __str__(self):
        return str(self.data)

    def __repr__(self):
        return repr(self.data)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __hash__(self):
        return hash(self.data)

    def __getnewargs__(self):
        return (self.data[:],)

    def __eq__(self, string):
        return self.data == _inner(string)

    def __lt__(self, string):
        return self.data < _inner(string)

    def __le__(self, string):
        return self.data <= _inner(string)

    def __gt__(self, string):
        return self.data > _inner(string)

    def __ge__(self, string):
        return self.data >= _inner(string)

    def __contains__(self, char):
        return _inner(char) in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __add__(self, other):
        if isinstance(other, UserString):
            return self.__class__(self.data + other.data)
        if isinstance(other, str):
            return self.__class__(self.data + other)
        return self.__class__(self.data + str(other))

    def __radd__(self, other):
        if isinstance(other, str):
            return self.__class__(other + self.data)
        return self.__class__(str(other) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    def count(self, sub, start=0, end=9223372036854775807):
        return self.data.count(_inner(sub), start, end)

    def find(self, sub, start=0, end=9223372036854775807):
        return self.data.find(_inner(sub), start, end)

    def index(self, sub, start=0, end=9223372036854775807):
        return self.data.index(_inner(sub), start, end)

    def rfind(self, sub, start=0, end=9223372036854775807):
        return self.data.rfind(_inner(sub), start, end)

    def rindex(self, sub, start=0, end=9223372036854775807):
        return self.data.rindex(_inner(sub), start, end)

    def startswith(self, prefix, start=0, end=9223372036854775807):
        return self.data.startswith(prefix, start, end)

    def endswith(self, suffix, start=0, end=9223372036854775807):
        return self.data.endswith(suffix, start, end)

    def encode(self, encoding="utf-8", errors="strict"):
        return self.data.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)

    def format(self, /, *args, **kwds):
        return self.data.format(*args, **kwds)

    def format_map(self, mapping):
        return self.data.format_map(mapping)

    def join(self, seq):
        return self.data.join(seq)

    def partition(self, sep):
        return self.data.partition(sep)

    def rpartition(self, sep):
        return self.data.rpartition(sep)

    def split(self, sep=None, maxsplit=-1):
        return self.data.split(sep, maxsplit)

    def rsplit(self, sep=None, maxsplit=-1):
        return self.data.rsplit(sep, maxsplit)

    def splitlines(self, keepends=False):
        return self.data.splitlines(keepends)

    def removeprefix(self, prefix, /):
        return self.__class__(self.data.removeprefix(_inner(prefix)))

    def removesuffix(self, suffix, /):
        return self.__class__(self.data.removesuffix(_inner(suffix)))

    def replace(self, old, new, maxsplit=-1):
        return self.__class__(self.data.replace(_inner(old), _inner(new), maxsplit))

    def strip(self, chars=None):
        return self.__class__(self.data.strip(chars))

    def lstrip(self, chars=None):
        return self.__class__(self.data.lstrip(chars))

    def rstrip(self, chars=None):
        return self.__class__(self.data.rstrip(chars))

    def center(self, width, *args):
        return self.__class__(self.data.center(width, *args))

    def ljust(self, width, *args):
        return self.__class__(self.data.ljust(width, *args))

    def rjust(self, width, *args):
        return self.__class__(self.data.rjust(width, *args))

    def zfill(self, width):
        return self.__class__(self.data.zfill(width))

    def expandtabs(self, tabsize=8):
        return self.__class__(self.data.expandtabs(tabsize))

    def translate(self, *args):
        return self.__class__(self.data.translate(*args))

    maketrans = str.maketrans


def _same_class(name):
    def method(self):
        return self.__class__(getattr(self.data, name)())
    return method


def _plain_answer(name):
    def method(self):
        return getattr(self.data, name)()
    return method


def _add_methods(make, names):
    for name in names.split():
        method = make(name)
        method.__name__ = name
        method.__qualname__ = "UserString." + name
        setattr(UserString, name, method)


_add_methods(_same_class, "capitalize casefold lower swapcase title upper")
_add_methods(_plain_answer, "isalpha isalnum isascii isdecimal isdigit isidentifier islower isnumeric isprintable "
                            "isspace istitle isupper")
