# collections: namedtuple.
import _native
from keyword import iskeyword

_GenericAlias = type(list[int])
_by_name = TypeError if _native.version_info >= (3, 13) else ValueError


class _tuplegetter:
    # The descriptor of a field.
    __slots__ = ("_index", "__doc__")
    __module__ = "collections" if _native.version_info >= (3, 12) else "_collections"

    def __init__(self, index, doc):
        self._index = index
        self.__doc__ = doc

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return tuple.__getitem__(instance, self._index)

    def __set__(self, instance, value):
        raise AttributeError("can't set attribute")

    def __delete__(self, instance):
        raise AttributeError("can't delete attribute")

    def __repr__(self):
        return "_tuplegetter(%d, %r)" % (self._index, self.__doc__)


def _renamed(names):
    seen = set()
    for index, name in enumerate(names):
        if not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in seen:
            names[index] = "_%d" % index
        seen.add(name)
    return names


def _check_names(typename, names, rename):
    for name in [typename] + names:
        if not name.isidentifier():
            raise ValueError("Type names and field names must be valid identifiers: %r" % name)
        if iskeyword(name):
            raise ValueError("Type names and field names cannot be a keyword: %r" % name)
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError("Field names cannot start with an underscore: %r" % name)
        if name in seen:
            raise ValueError("Encountered duplicate field name: %r" % name)
        seen.add(name)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = list(map(str, field_names))
    typename = str(typename)
    if rename:
        _renamed(names)
    _check_names(typename, names, rename)
    fields = tuple(names)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(fields):
        raise TypeError("Got more default values than field names")
    field_defaults = dict(zip(fields[len(fields) - len(defaults):], defaults)) if defaults else {}

    cls = type(typename, (tuple,), _body(typename, fields, defaults, field_defaults))
    if module is None:
        caller = _native.caller(1)
        module = "__main__" if caller is None else caller[0]
    cls.__module__ = module
    return cls


def _body(typename, fields, defaults, field_defaults):
    count = len(fields)
    form = "(" + ", ".join(name + "=%r" for name in fields) + ")"

    def new(_cls, *values):
        return tuple.__new__(_cls, values)

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != count:
            raise TypeError("Expected %d arguments, got %d" % (count, len(result)))
        return result

    def _replace(self, /, **kwds):
        result = self._make(map(kwds.pop, fields, self))
        if kwds:
            raise _by_name("Got unexpected field names: %r" % list(kwds))
        return result

    def __repr__(self):
        return self.__class__.__name__ + form % self

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    lambda_name = "<lambda>" if _native.version_info < (3, 10) else "__new__"
    constructor = _native.with_signature(new, lambda_name, typename + ".__new__", ("_cls",) + fields, defaults)
    constructor.__name__ = "__new__"
    constructor.__doc__ = "Create new instance of %s(%s)" % (typename, ", ".join(fields))
    for function in (_make, _replace, __repr__, _asdict, __getnewargs__):
        function.__qualname__ = typename + "." + function.__name__
    body = {
        "__doc__": "%s(%s)" % (typename, ", ".join(fields)),
        "__slots__": (),
        "_fields": fields,
        "_field_defaults": field_defaults,
        "__new__": constructor,
        "_make": classmethod(_make),
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
    }
    if _native.version_info >= (3, 10):
        body["__match_args__"] = fields
    if _native.version_info >= (3, 13):
        body["__replace__"] = _replace
    for index, name in enumerate(fields):
        body[name] = _tuplegetter(index, "Alias for field number %d" % index)
    return body
