# inspect: Signature, BoundArguments, signature().
import _native
from _functools_partial import partial, partialmethod
from _inspect_parameter import (KEYWORD_ONLY, POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, Parameter, VAR_KEYWORD,
                                VAR_POSITIONAL, _empty, formatannotation)
from _types_names import BuiltinFunctionType, FunctionType, MappingProxyType, MethodType

_version = _native.version_info


class BoundArguments:
    __module__ = "inspect"
    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (VAR_KEYWORD, KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind == VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        by_name = False
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (VAR_KEYWORD, KEYWORD_ONLY):
                by_name = True
            elif name not in self.arguments:
                # After a positional argument that is missing, the others go by name.
                by_name = True
                continue
            if not by_name or name not in self.arguments:
                continue
            if parameter.kind == VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        complete = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind == VAR_POSITIONAL:
                complete[name] = ()
            elif parameter.kind == VAR_KEYWORD:
                complete[name] = {}
        self.arguments = complete

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        return "<%s (%s)>" % (self.__class__.__name__, ", ".join(["%s=%r" % item for item in self.arguments.items()]))


class Signature:
    __module__ = "inspect"
    __slots__ = ("_return_annotation", "_parameters")
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        found = {}
        last = POSITIONAL_ONLY
        defaults = False
        for parameter in parameters or ():
            if parameter.kind < last:
                raise ValueError("wrong parameter order: %s parameter before %s parameter"
                                 % (last.description, parameter.kind.description))
            last = parameter.kind
            if parameter.kind in (POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD):
                if parameter.default is not _empty:
                    defaults = True
                elif defaults:
                    raise ValueError("non-default argument follows default argument")
            if parameter.name in found:
                raise ValueError("duplicate parameter name: %r" % parameter.name)
            found[parameter.name] = parameter
        self._parameters = MappingProxyType(found)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _signature(obj, cls, follow_wrapped)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_empty, return_annotation=_empty):
        return type(self)(self._parameters.values() if parameters is _empty else parameters,
                          return_annotation=self._return_annotation if return_annotation is _empty else return_annotation)

    def bind(self, /, *args, **kwargs):
        return _bind(self, args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return _bind(self, args, kwargs, True)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (dict(self._parameters) == dict(other._parameters)
                and self._return_annotation == other._return_annotation)

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))

    def __repr__(self):
        return "<%s %s>" % (self.__class__.__name__, self)

    def __str__(self):
        parts = []
        positional_only = False
        star = False
        for parameter in self._parameters.values():
            if parameter.kind == POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                parts.append("/")
                positional_only = False
            if parameter.kind == VAR_POSITIONAL:
                star = True
            elif parameter.kind == KEYWORD_ONLY and not star:
                parts.append("*")
                star = True
            parts.append(str(parameter))
        if positional_only:
            parts.append("/")
        text = "(%s)" % ", ".join(parts)
        if self._return_annotation is not _empty:
            text += " -> %s" % formatannotation(self._return_annotation)
        return text


def _bind(signature, args, kwargs, incomplete):
    arguments = {}
    given = list(args)
    kwargs = dict(kwargs)
    rest = None
    for parameter in signature.parameters.values():
        name, kind = parameter.name, parameter.kind
        if kind == VAR_KEYWORD:
            rest = name
        elif kind == VAR_POSITIONAL:
            if given:
                arguments[name] = tuple(given)
                given = []
        elif given and kind != KEYWORD_ONLY:
            if name in kwargs and kind != POSITIONAL_ONLY:
                raise TypeError("multiple values for argument %r" % name)
            arguments[name] = given.pop(0)
        elif name in kwargs and kind != POSITIONAL_ONLY:
            arguments[name] = kwargs.pop(name)
        elif parameter.default is _empty and not incomplete:
            if given:
                raise TypeError("too many positional arguments")
            if kind == POSITIONAL_ONLY and name in kwargs and _version < (3, 13):
                raise TypeError("%r parameter is positional only, but was passed as a keyword" % name)
            raise TypeError("missing a required argument: %r" % name)
    if given:
        raise TypeError("too many positional arguments")
    if kwargs:
        if rest is None:
            raise TypeError("got an unexpected keyword argument %r" % next(iter(kwargs)))
        arguments[rest] = kwargs
    return BoundArguments(signature, arguments)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return _signature(obj, Signature, follow_wrapped)


def _signature(obj, cls, follow_wrapped=True):
    if not callable(obj):
        raise TypeError("%r is not a callable object" % (obj,))
    if isinstance(obj, MethodType):
        return _without_first(_signature(obj.__func__, cls, follow_wrapped))
    if follow_wrapped:
        seen = set()
        while hasattr(obj, "__wrapped__") and not hasattr(obj, "__signature__") and id(obj) not in seen:
            seen.add(id(obj))
            obj = obj.__wrapped__
        if isinstance(obj, MethodType):
            return _signature(obj, cls, follow_wrapped)
    own = getattr(obj, "__signature__", None)
    if own is not None:
        if not isinstance(own, Signature):
            raise TypeError("unexpected object %r in __signature__ attribute" % (own,))
        return own
    if isinstance(obj, FunctionType):
        return _of_function(obj, cls)
    if isinstance(obj, partial):
        return _of_partial(_signature(obj.func, cls, follow_wrapped), obj)
    if isinstance(obj, type):
        return _of_class(obj, cls)
    if isinstance(obj, BuiltinFunctionType):
        raise ValueError("no signature found for builtin %r" % (obj,))
    return _without_first(_signature(type(obj).__call__, cls, follow_wrapped))


def _of_function(function, cls):
    positional, mixed, star, keyword, rest = _native.parameters(function)
    annotations = function.__annotations__
    defaults = function.__defaults__ or ()
    names = positional + mixed
    first_default = len(names) - len(defaults)
    parameters = []
    for place, name in enumerate(names):
        parameters.append(Parameter(name, POSITIONAL_ONLY if place < len(positional) else POSITIONAL_OR_KEYWORD,
                                    default=defaults[place - first_default] if place >= first_default else _empty,
                                    annotation=annotations.get(name, _empty)))
    if star is not None:
        parameters.append(Parameter(star, VAR_POSITIONAL, annotation=annotations.get(star, _empty)))
    for name in keyword:
        parameters.append(Parameter(name, KEYWORD_ONLY, default=(function.__kwdefaults__ or {}).get(name, _empty),
                                    annotation=annotations.get(name, _empty)))
    if rest is not None:
        parameters.append(Parameter(rest, VAR_KEYWORD, annotation=annotations.get(rest, _empty)))
    return cls(parameters, return_annotation=annotations.get("return", _empty))


def _without_first(signature):
    parameters = list(signature.parameters.values())
    if not parameters or parameters[0].kind in (KEYWORD_ONLY, VAR_KEYWORD):
        raise ValueError("invalid method signature")
    if parameters[0].kind != VAR_POSITIONAL:
        del parameters[0]
    return signature.replace(parameters=parameters)


def _of_partial(signature, wrapped):
    try:
        bound = signature.bind_partial(*wrapped.args, **wrapped.keywords)
    except TypeError as error:
        raise ValueError("partial object %r has incorrect arguments" % (wrapped,)) from error
    parameters = []
    by_name = False
    for place, (name, parameter) in enumerate(signature.parameters.items()):
        if parameter.kind == POSITIONAL_ONLY and name in bound.arguments:
            continue
        if name in wrapped.keywords and parameter.kind in (POSITIONAL_OR_KEYWORD, KEYWORD_ONLY):
            # From here on arguments can be given by name only.
            by_name = True
            parameter = parameter.replace(kind=KEYWORD_ONLY, default=wrapped.keywords[name])
        elif name in bound.arguments and parameter.kind == POSITIONAL_OR_KEYWORD:
            continue
        elif by_name:
            if parameter.kind == VAR_POSITIONAL:
                continue
            if parameter.kind == POSITIONAL_OR_KEYWORD:
                parameter = parameter.replace(kind=KEYWORD_ONLY)
        parameters.append(parameter)
    return signature.replace(parameters=parameters)


def _of_class(obj, cls):
    call = getattr(type(obj), "__call__", None)
    if isinstance(call, FunctionType) and call.__module__ not in ("enum", "_enum_class", "abc"):
        return _without_first(_signature(call, cls))
    # Whichever of the two comes first in the class order.
    for step in obj.__mro__:
        if step is object:
            break
        for name in ("__new__", "__init__"):
            function = step.__dict__.get(name)
            if isinstance(function, staticmethod):
                function = function.__func__
            if isinstance(function, FunctionType):
                return _without_first(_signature(function, cls))
    if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
        return cls([])
    raise ValueError("no signature found for builtin type %r" % (obj,))
