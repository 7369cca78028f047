# typing: the functions, and the decorators that only mark what they are given.
import _native
import sys
from _typing_alias import _AnnotatedAlias, _BaseGenericAlias, _GenericAlias, _is_builtin_union, is_parameter_expression
from _typing_evaluate import evaluate
from _typing_forms import ForwardRef, _NoneType
from _typing_generic import Generic
from _typing_special import Annotated, Optional, ParamSpecArgs, ParamSpecKwargs, Union

_version = _native.version_info
_BuiltinAlias = type(list[int])
_Function = type(lambda: None)
TYPE_CHECKING = False


def cast(typ, val):
    return val


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions "
                              "outside a stub module should always be followed by an implementation that is not "
                              "@overload-ed.")


_overloads = {}


def overload(func):
    if _version >= (3, 11):
        inner = getattr(func, "__func__", func)
        line = getattr(getattr(inner, "__code__", None), "co_firstlineno", len(_overloads))
        _overloads.setdefault((inner.__module__, inner.__qualname__), {})[line] = func
    return _overload_dummy


def get_overloads(func):
    func = getattr(func, "__func__", func)
    return list(_overloads.get((func.__module__, func.__qualname__), {}).values())


def clear_overloads():
    _overloads.clear()


def final(f):
    if _version >= (3, 11):
        try:
            f.__final__ = True
        except (AttributeError, TypeError):
            pass
    return f


def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    if isinstance(arg, type):
        for name in dir(arg):
            value = getattr(arg, name)
            if isinstance(value, _Function) and value.__qualname__ == "%s.%s" % (arg.__qualname__, value.__name__):
                value.__no_type_check__ = True
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "frozen_default": frozen_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn
    return decorator


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError("Expected code to be unreachable, but got: %s" % value)


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    print("Runtime type is %r" % type(obj).__name__, file=sys.stderr)
    return obj


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, _BuiltinAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if _is_builtin_union(tp):
        return type(tp)
    return None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, _BuiltinAlias)) or type(tp).__name__ == "_CallableAlias":
        args = tp.__args__
        if get_origin(tp) is _callable() and not (len(args) == 2 and is_parameter_expression(args[0])):
            args = (list(args[:-1]), args[-1])
        return args
    if _is_builtin_union(tp):
        return tp.__args__
    return ()


def _callable():
    from _abc_callable import Callable
    return Callable


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            names = globalns
            if names is None:
                names = getattr(sys.modules.get(base.__module__), "__dict__", {})
            for name, value in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _resolved(value, names, localns if localns is not None else dict(vars(base)))
    else:
        hints = _function_hints(obj, globalns, localns)
    return hints if include_extras else {name: _stripped(tp) for name, tp in hints.items()}


def _function_hints(obj, globalns, localns):
    names = globalns
    if names is None:
        inner = obj
        while hasattr(inner, "__wrapped__"):
            inner = inner.__wrapped__
        names = getattr(inner, "__globals__", {})
    annotations = getattr(obj, "__annotations__", None)
    if annotations is None:
        if isinstance(obj, (type(sys), type(len), _Function)):
            return {}
        raise TypeError("%r is not a module, class, method, or function." % (obj,))
    defaults = _none_defaults(obj) if _version < (3, 11) else ()
    hints = {}
    for name, value in annotations.items():
        value = _resolved(value, names, localns)
        hints[name] = Optional[value] if name in defaults else value
    return hints


def _none_defaults(function):
    """The parameters that are None if not given."""
    if not isinstance(function, _Function):
        return ()
    positional, mixed, _, keyword, _ = _native.parameters(function)
    names = positional + mixed
    defaults = function.__defaults__ or ()
    found = [name for name, value in zip(names[len(names) - len(defaults):], defaults) if value is None]
    return found + [name for name, value in (function.__kwdefaults__ or {}).items() if value is None]


def _resolved(value, globalns, localns):
    if value is None:
        return _NoneType
    if isinstance(value, str):
        value = evaluate(value, globalns, localns)
        return _NoneType if value is None else _resolved(value, globalns, localns)
    if isinstance(value, ForwardRef):
        return _resolved(value.__forward_arg__, globalns, localns)
    if isinstance(value, (_GenericAlias, _BuiltinAlias)) and not isinstance(value, _AnnotatedAlias):
        args = tuple([_resolved(arg, globalns, localns) if isinstance(arg, (ForwardRef, _GenericAlias, _BuiltinAlias))
                      else arg for arg in value.__args__])
        if args != value.__args__:
            return value.copy_with(args) if isinstance(value, _GenericAlias) else _BuiltinAlias(value.__origin__, args)
    return value


def _stripped(tp):
    """Without Annotated, Required and NotRequired."""
    if isinstance(tp, _AnnotatedAlias):
        return _stripped(tp.__origin__)
    if getattr(getattr(tp, "__origin__", None), "_name", None) in ("Required", "NotRequired", "ReadOnly"):
        return _stripped(tp.__args__[0])
    if isinstance(tp, (_GenericAlias, _BuiltinAlias)):
        args = tuple([_stripped(arg) for arg in tp.__args__])
        if args != tp.__args__:
            return tp.copy_with(args) if isinstance(tp, _GenericAlias) else _BuiltinAlias(tp.__origin__, args)
    return tp
