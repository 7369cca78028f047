# typing: what subscription gives, List[int], and the generic names before subscription, List.
import _native
from _typing_forms import _Final, _NoneType, type_check, type_repr, union_of

_version = _native.version_info
_BuiltinAlias = type(list[int])


def parameters_of(args):
    """The type variables in args, each once, in order of appearance."""
    found = []
    for arg in args:
        if isinstance(arg, type) and not isinstance(arg, _BuiltinAlias):
            continue
        if hasattr(arg, "__typing_subst__") or getattr(arg, "_is_type_variable", False):
            if arg not in found:
                found.append(arg)
        else:
            for inner in getattr(arg, "__parameters__", ()):
                if inner not in found:
                    found.append(inner)
    return tuple(found)


def check_count(cls, given, expected, optional=0):
    if not expected:
        raise TypeError("%s is not a generic class" % (cls,))
    if given != expected:
        what = "parameters" if _version < (3, 10) else "arguments"
        at_least = optional or (_version >= (3, 13) and given < expected and isinstance(cls, type))
        raise TypeError("Too %s %s for %s; actual %d, expected %s%d"
                        % ("many" if given > expected else "few", what, cls, given, "at least " if at_least else "", expected - optional))


class _BaseGenericAlias(_Final, _root=True):
    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError("Type %s cannot be instantiated; use %s() instead" % (self._name, self.__origin__.__name__))
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):
        found = []
        if self.__origin__ not in bases:
            found.append(self.__origin__)
        place = bases.index(self)
        from _typing_generic import Generic
        if not any(isinstance(base, _BaseGenericAlias) or (isinstance(base, type) and issubclass(base, Generic))
                   for base in bases[place + 1:]):
            found.append(Generic)
        return tuple(found)

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__") and _version >= (3, 10):
            return self._name or self.__origin__.__name__
        # Dunder names would be taken for the alias's own by copy and others.
        if "__origin__" in self.__dict__ and not (attr.startswith("__") and attr.endswith("__")):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if (attr.startswith("__") and attr.endswith("__")) or attr in ("_inst", "_name", "_nparams", "_defaults", "_paramspec_tvars"):
            super().__setattr__(attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    if _version >= (3, 10):
        def __or__(self, other):
            return union_of(self, other)

        def __ror__(self, other):
            return union_of(other, self)


class _GenericAlias(_BaseGenericAlias, _root=True):
    """A subscripted generic."""
    __module__ = "typing"

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = parameters_of(self.__args__)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([_argument(param) for param in params])
        check_count(self, len(params), len(self.__parameters__))
        values = dict(zip(self.__parameters__, params))
        return self.copy_with(tuple([substituted(arg, values) for arg in self.__args__]))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __mro_entries__(self, bases):
        if not isinstance(self.__origin__, type):
            raise TypeError("Cannot subclass %r" % self)
        if self._name:
            return super().__mro_entries__(bases)
        from _typing_generic import Generic, Protocol
        if self.__origin__ is Generic:
            # Another generic base after this one brings Generic along.
            later = bases[bases.index(self) + 1:]
            if Protocol in bases or any(isinstance(base, _BaseGenericAlias) and base is not self for base in later):
                return ()
        return (self.__origin__,)

    def __repr__(self):
        name = "typing." + self._name if self._name else type_repr(self.__origin__)
        args = ", ".join(map(type_repr, self.__args__)) or ("()" if self.__args__ == () else "")
        return "%s[%s]" % (name, args)

    def __reduce__(self):
        args = self.__args__
        return getattr_item, (self.__origin__, args[0] if len(args) == 1 else args)

    def __iter__(self):
        from _typing_variadic import Unpack
        yield Unpack[self]


def getattr_item(origin, args):
    return origin[args]


def _argument(param):
    if param is ... or isinstance(param, list):
        return tuple(param) if isinstance(param, list) else param
    return type_check(param, "Parameters to generic types must be types.")


def substituted(arg, values):
    if getattr(arg, "_is_type_variable", False):
        return values.get(arg, arg)
    inner = getattr(arg, "__parameters__", ())
    if inner and not isinstance(arg, type):
        return arg[tuple([values.get(one, one) for one in inner])]
    return arg


class _UnionGenericAlias(_GenericAlias, _root=True):
    __module__ = "typing"

    def copy_with(self, args):
        return union_of(*args)

    def __eq__(self, other):
        if isinstance(other, _UnionGenericAlias) or _is_builtin_union(other):
            return set(self.__args__) == set(other.__args__)
        return NotImplemented

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _NoneType in args:
            return "typing.Optional[%s]" % type_repr(args[1] if args[0] is _NoneType else args[0])
        return "typing.Union[%s]" % ", ".join(map(type_repr, args))

    if _version >= (3, 10):
        def __instancecheck__(self, obj):
            return self.__subclasscheck__(type(obj))

        def __subclasscheck__(self, cls):
            return any(issubclass(cls, arg) for arg in self.__args__)


def _is_builtin_union(value):
    return _version >= (3, 10) and type(value) is type(int | str)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    __module__ = "typing"

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return _with_types(self.__args__) == _with_types(other.__args__)

    def __hash__(self):
        return hash(frozenset(_with_types(self.__args__)))

    def __repr__(self):
        return "typing.Literal[%s]" % ", ".join(map(repr, self.__args__))


def _with_types(args):
    return {(arg, type(arg)) for arg in args}


class _CallableGenericAlias(_GenericAlias, _root=True):
    __module__ = "typing"

    def __repr__(self):
        parameters, result = self.__args__[:-1], type_repr(self.__args__[-1])
        if len(parameters) == 1 and is_parameter_expression(parameters[0]):
            return "typing.Callable[%s, %s]" % (type_repr(parameters[0]), result)
        return "typing.Callable[[%s], %s]" % (", ".join(map(type_repr, parameters)), result)


def is_parameter_expression(arg):
    return arg is ... or getattr(arg, "_is_parameter_expression", False)


class _AnnotatedAlias(_GenericAlias, _root=True):
    __module__ = "typing"

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated" if _version >= (3, 11) else None)
        self.__metadata__ = metadata

    def copy_with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return "typing.Annotated[%s, %s]" % (type_repr(self.__origin__), ", ".join(map(repr, self.__metadata__)))

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _SpecialGenericAlias(_BaseGenericAlias, _root=True):
    """A generic name of typing for a class that lives elsewhere: List for list."""
    __module__ = "typing"

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=origin.__name__ if name is None else name)
        self._nparams = nparams
        self._defaults = defaults if _version >= (3, 13) else ()
        self.__doc__ = "A generic version of %s.%s." % (origin.__module__, origin.__qualname__)

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([type_check(param, "Parameters to generic types must be types.") for param in params])
        left_out = self._nparams - len(params)
        if 0 < left_out <= len(self._defaults):
            params += self._defaults[-left_out:]
        check_count(self, len(params), self._nparams, len(self._defaults))
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _GenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        return issubclass(cls, self.__origin__)

    def __reduce__(self):
        return self._name


class _CallableType(_SpecialGenericAlias, _root=True):
    __module__ = "typing"

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = params
        result = type_check(result, "Callable[args, result]: result must be a type.")
        if isinstance(parameters, list):
            message = "Callable[[arg, ...], result]: each arg must be a type."
            parameters = tuple([type_check(one, message) for one in parameters])
        else:
            parameters = (parameters,)
        return self.copy_with(parameters + (result,))

    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)


class _TupleType(_SpecialGenericAlias, _root=True):
    __module__ = "typing"

    def __getitem__(self, params):
        if params == ():
            return self.copy_with(() if _version >= (3, 11) else ((),))
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            message = "Tuple[t, ...]: t must be a type."
            return self.copy_with(tuple([type_check(one, message) for one in params[:-1]]) + (...,))
        message = "Tuple[t0, t1, ...]: each t must be a type."
        return self.copy_with(tuple([type_check(one, message) for one in params]))
