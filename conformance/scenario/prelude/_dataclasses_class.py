# dataclasses: the decorator.
import _native
import sys
import _dataclasses_methods as methods
from _dataclasses_field import (CLASS_VARIABLE, FIELD, Field, MISSING, _DataclassParams, is_keyword_marker, own_field)

_version = _native.version_info

if _version >= (3, 11):
    def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                  match_args=True, kw_only=False, slots=False, weakref_slot=False):
        options = dict(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                       match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
        return _decorator(cls, options)
elif _version >= (3, 10):
    def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                  match_args=True, kw_only=False, slots=False):
        options = dict(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                       match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=False)
        return _decorator(cls, options)
else:
    def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False):
        options = dict(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                       match_args=False, kw_only=False, slots=False, weakref_slot=False)
        return _decorator(cls, options)


def _decorator(cls, options):
    if cls is None:
        return lambda cls: process(cls, options)
    return process(cls, options)


def process(cls, options):
    fields, any_frozen = _inherited(cls)
    parameters = _DataclassParams({name: value for name, value in options.items()
                                   if _version >= (3, 12) or name not in ("match_args", "kw_only", "slots", "weakref_slot")})
    cls.__dataclass_params__ = parameters
    own = _own_fields(cls, options["kw_only"])
    for f in own:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError("%r is a field but has no type annotation" % name)
    if any_frozen is not None:
        if any_frozen and not options["frozen"]:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen and options["frozen"]:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    cls.__dataclass_fields__ = fields
    has_own_hash = _has_own_hash(cls)
    if options["order"] and not options["eq"]:
        raise ValueError("eq must be true if order is true")
    _add_methods(cls, fields, options)
    _add_hash(cls, fields, options, has_own_hash)
    positional = [f for f in _parameters(fields) if f.init and not getattr(f, "kw_only", False)]
    if options["match_args"] and _version >= (3, 10):
        _set(cls, "__match_args__", tuple([f.name for f in positional]))
    if options["weakref_slot"] and not options["slots"]:
        raise TypeError("weakref_slot is True but slots is False")
    if options["slots"]:
        from _dataclasses_slots import with_slots
        cls = with_slots(cls, options["frozen"], options["weakref_slot"])
    if _version >= (3, 10):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _inherited(cls):
    """The fields of the bases, and whether those are frozen; None if none is a dataclass."""
    fields = {}
    frozen = None
    for base in cls.__mro__[-1:0:-1]:
        base_fields = base.__dict__.get("__dataclass_fields__") if _version < (3, 13) else getattr(base, "__dataclass_fields__", None)
        if base_fields is None:
            continue
        fields.update(base_fields)
        frozen = bool(frozen) or base.__dataclass_params__.frozen
    return fields, frozen


def _own_fields(cls, keyword_only):
    found = []
    marked = False
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if _version >= (3, 10) and is_keyword_marker(annotation):
            if marked:
                raise TypeError("%r is KW_ONLY, but KW_ONLY has already been specified" % name)
            marked = keyword_only = True
        else:
            found.append(own_field(cls, name, annotation, keyword_only))
    return found


def _has_own_hash(cls):
    own = cls.__dict__.get("__hash__", MISSING)
    # A class that defines __eq__ alone gets __hash__ = None from the class statement.
    return not (own is MISSING or (own is None and "__eq__" in cls.__dict__))


def _parameters(fields):
    return [f for f in fields.values() if f._field_type is not CLASS_VARIABLE]


def _set(cls, name, value):
    """True if the class has its own."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _add_methods(cls, fields, options):
    declared = _parameters(fields)
    if options["init"]:
        _set(cls, "__init__", methods.init_function(cls, declared, declared, options["frozen"], options["slots"],
                                                    hasattr(cls, "__post_init__")))
    if _version >= (3, 13):
        from _dataclasses_functions import _replace
        _set(cls, "__replace__", _replace)
    real = [f for f in declared if f._field_type is FIELD]
    if options["repr"]:
        _set(cls, "__repr__", methods.repr_function(cls, [f.name for f in real if f.repr]))
    compared = [f.name for f in real if f.compare]
    if options["eq"]:
        _set(cls, "__eq__", methods.eq_function(cls, compared))
    if options["order"]:
        for function in methods.order_functions(cls, compared):
            if _set(cls, function.__name__, function):
                raise TypeError("Cannot overwrite attribute %s in class %s%s Consider using functools.total_ordering"
                                % (function.__name__, cls.__name__, "" if _version[:2] == (3, 13) else "."))
    if options["frozen"]:
        for function in methods.frozen_functions(cls, frozenset([f.name for f in real])):
            if _set(cls, function.__name__, function):
                raise TypeError("Cannot overwrite attribute %s in class %s" % (function.__name__, cls.__name__))
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(cls)


def _add_hash(cls, fields, options, has_own_hash):
    if options["unsafe_hash"]:
        if has_own_hash:
            raise TypeError("Cannot overwrite attribute __hash__ in class %s" % cls.__name__)
        wanted = True
    elif not options["eq"] or has_own_hash:
        return
    else:
        wanted = options["frozen"]
    names = [f.name for f in _parameters(fields)
             if f._field_type is FIELD and (f.compare if f.hash is None else f.hash)]
    cls.__hash__ = methods.hash_function(cls, names) if wanted else None


def _signature_text(cls):
    from _inspect_signature import signature
    try:
        return str(signature(cls)).replace(" -> None", "")
    except (TypeError, ValueError):
        return "" if _version >= (3, 11) else "()"
