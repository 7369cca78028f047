# dataclasses: the methods that a dataclass is given.
import _native
from _dataclasses_field import FIELD, FrozenInstanceError, INIT_VARIABLE, MISSING

_version = _native.version_info


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


def _qualname(cls, name):
    return "%s.%s" % (cls.__qualname__, name) if _version >= (3, 10) else "__create_fn__.<locals>.%s" % name


def named(cls, function, name):
    function.__name__ = name
    function.__qualname__ = _qualname(cls, name)
    return function


# __init__: each step says how one field gets its value.
_ASSIGN, _MAKE, _CONSTANT = range(3)


def init_function(cls, fields, ordered, frozen, slots, has_post_init):
    """fields: as declared; ordered: those that are parameters first, keyword-only ones last."""
    positional = [f for f in ordered if f.init and not getattr(f, "kw_only", False)]
    keyword = [f for f in ordered if f.init and getattr(f, "kw_only", False)]
    with_default = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            with_default = f
        elif with_default is not None:
            after = " %r" % with_default.name if _version >= (3, 13) else ""
            raise TypeError("non-default argument %r follows default argument%s" % (f.name, after))
    parameters = positional + keyword
    body = _init_body(_steps(fields, parameters, slots), [parameters.index(f) for f in fields
                                                           if f._field_type is INIT_VARIABLE],
                      object.__setattr__ if frozen else setattr, has_post_init)
    self_name = "__dataclass_self__" if any(f.name == "self" for f in fields) else "self"
    defaults = [_parameter_default(f) for f in positional if _parameter_default(f) is not MISSING]
    function = _native.with_signature(
        body, "__init__", _qualname(cls, "__init__"), (self_name,) + tuple([f.name for f in positional]), defaults,
        tuple([f.name for f in keyword]),
        {f.name: _parameter_default(f) for f in keyword if _parameter_default(f) is not MISSING})
    function.__annotations__ = {f.name: f.type for f in parameters}
    function.__annotations__["return"] = None
    return function


def _parameter_default(f):
    return f.default if f.default_factory is MISSING else _HAS_DEFAULT_FACTORY


def _steps(fields, parameters, slots):
    steps = []
    for f in fields:
        if f._field_type is not FIELD:
            continue
        place = parameters.index(f) if f.init else None
        if f.default_factory is not MISSING:
            steps.append((f.name, _MAKE, place, f.default_factory))
        elif f.init:
            steps.append((f.name, _ASSIGN, place, None))
        elif slots and f.default is not MISSING:
            # No class attribute keeps the default where there is a slot.
            steps.append((f.name, _CONSTANT, None, f.default))
    return steps


def _init_body(steps, post_init_places, assign, has_post_init):
    def body(self, *values):
        for name, kind, place, more in steps:
            if kind is _ASSIGN:
                value = values[place]
            elif kind is _CONSTANT:
                value = more
            elif place is None or values[place] is _HAS_DEFAULT_FACTORY:
                value = more()
            else:
                value = values[place]
            assign(self, name, value)
        if has_post_init:
            self.__post_init__(*[values[place] for place in post_init_places])
    return body


_being_shown = set()


def repr_function(cls, names):
    def __repr__(self):
        if id(self) in _being_shown:
            return "..."
        _being_shown.add(id(self))
        try:
            shown = ", ".join(["%s=%r" % (name, getattr(self, name)) for name in names])
        finally:
            _being_shown.discard(id(self))
        return "%s(%s)" % (self.__class__.__qualname__, shown)
    return named(cls, __repr__, "__repr__")


def _values(obj, names):
    return tuple([getattr(obj, name) for name in names])


def eq_function(cls, names):
    def __eq__(self, other):
        if _version >= (3, 13):
            if self is other:
                return True
            if other.__class__ is not self.__class__:
                return NotImplemented
            answer = True
            for name in names:
                answer = getattr(self, name) == getattr(other, name)
                if not answer:
                    return answer
            return answer
        if other.__class__ is not self.__class__:
            return NotImplemented
        return _values(self, names) == _values(other, names)
    return named(cls, __eq__, "__eq__")


def order_functions(cls, names):
    def __lt__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) < _values(other, names)
        return NotImplemented

    def __le__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) <= _values(other, names)
        return NotImplemented

    def __gt__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) > _values(other, names)
        return NotImplemented

    def __ge__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) >= _values(other, names)
        return NotImplemented

    return [named(cls, function, function.__name__) for function in (__lt__, __le__, __gt__, __ge__)]


def hash_function(cls, names):
    def __hash__(self):
        return hash(_values(self, names))
    return named(cls, __hash__, "__hash__")


def frozen_functions(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError("cannot assign to field %r" % name)
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError("cannot delete field %r" % name)
        super(cls, self).__delattr__(name)

    return [named(cls, __setattr__, "__setattr__"), named(cls, __delattr__, "__delattr__")]
