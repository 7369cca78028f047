# inspect: looking through classes and their texts.
import _native
from _inspect_kinds import isclass
from _inspect_parameter import KEYWORD_ONLY, POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_KEYWORD, VAR_POSITIONAL, _empty
from _types_classes import DynamicClassAttribute

_version = _native.version_info
_nothing = object()


def getmro(cls):
    return cls.__mro__


def getmembers(object, predicate=None):
    found = []
    names = dir(object)
    dynamic = []
    if isinstance(object, type):
        for base in object.__bases__:
            dynamic += [name for name, value in base.__dict__.items() if isinstance(value, DynamicClassAttribute)]
    for name in names + dynamic:
        value = getattr(object, name, _nothing)
        if value is _nothing:
            for base in (object,) + (object.__mro__ if isinstance(object, type) else ()):
                if name in getattr(base, "__dict__", {}):
                    value = base.__dict__[name]
                    break
            else:
                continue
        if (name, value) not in found and (predicate is None or predicate(value)):
            found.append((name, value))
    found.sort(key=lambda pair: pair[0])
    return found


def getattr_static(obj, attr, default=_nothing):
    own = _nothing
    if not isinstance(obj, type):
        own = getattr(obj, "__dict__", {}).get(attr, _nothing)
    order = obj.__mro__ if isinstance(obj, type) else type(obj).__mro__
    found = _nothing
    for step in order:
        if attr in step.__dict__:
            found = step.__dict__[attr]
            break
    if own is not _nothing and found is not _nothing:
        if hasattr(type(found), "__get__") and (hasattr(type(found), "__set__") or hasattr(type(found), "__delete__")):
            return found
    if own is not _nothing:
        return own
    if found is not _nothing:
        return found
    if default is not _nothing:
        return default
    raise AttributeError(attr)


def unwrap(func, *, stop=None):
    seen = {id(func): func}
    original = func
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError("wrapper loop when unwrapping {!r}".format(original))
        seen[id(func)] = func
    return func


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = None
    for line in lines[1:]:
        content = len(line.lstrip(" " if _version >= (3, 13) else None))
        if content:
            indent = len(line) - content
            margin = indent if margin is None else min(margin, indent)
    lines[0] = lines[0].lstrip()
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None and not isclass(object):
        doc = _inherited_doc(object)
    elif doc is None and _version >= (3, 9):
        for base in object.__mro__[1:]:
            if base.__doc__ is not None and base.__module__ != "builtins":
                doc = base.__doc__
                break
    return cleandoc(doc) if isinstance(doc, str) else None


def _defining_class(function):
    """The class in whose body a function stands, by its qualified name; or the class of what a method is bound to."""
    bound = getattr(function, "__self__", None)
    if bound is not None:
        return bound if isinstance(bound, type) else type(bound)
    found = getmodule(function)
    for name in getattr(function, "__qualname__", "").split(".")[:-1]:
        found = getattr(found, name, None)
    return found if isinstance(found, type) else None


def _inherited_doc(function):
    """What the method of that name says in a base class."""
    owner = _defining_class(function)
    for base in getattr(owner, "__mro__", ()):
        doc = getattr(base.__dict__.get(getattr(function, "__name__", None)), "__doc__", None)
        if doc is not None:
            return doc
    return None


def getmodule(object):
    import sys
    if isinstance(object, type(sys)):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def _fields():
    from _collections_namedtuple import namedtuple
    return namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations",
                      module="inspect")


FullArgSpec = _fields()


def getfullargspec(func):
    from _inspect_signature import Signature, _signature
    try:
        signature = _signature(func, Signature, False)
    except (TypeError, ValueError) as error:
        raise TypeError("unsupported callable") from error
    args, keyword, defaults, keyword_defaults, annotations = [], [], (), {}, {}
    star = rest = None
    if signature.return_annotation is not _empty:
        annotations["return"] = signature.return_annotation
    if hasattr(func, "__func__"):
        # A bound method shows its first argument too.
        signature = _signature(func.__func__, Signature, False)
    for parameter in signature.parameters.values():
        if parameter.kind in (POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD):
            args.append(parameter.name)
            if parameter.default is not _empty:
                defaults += (parameter.default,)
        elif parameter.kind == VAR_POSITIONAL:
            star = parameter.name
        elif parameter.kind == KEYWORD_ONLY:
            keyword.append(parameter.name)
            if parameter.default is not _empty:
                keyword_defaults[parameter.name] = parameter.default
        else:
            rest = parameter.name
        if parameter.annotation is not _empty:
            annotations[parameter.name] = parameter.annotation
    return FullArgSpec(args, star, rest, defaults or None, keyword, keyword_defaults or None, annotations)
