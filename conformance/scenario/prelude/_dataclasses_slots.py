# dataclasses: slots=True, which takes a new class.
import _native
from _dataclasses_functions import fields

_version = _native.version_info


def _slots_of(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        return ()
    return (slots,) if isinstance(slots, str) else tuple(slots)


def with_slots(cls, frozen, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError("%s already specifies __slots__" % cls.__name__)
    body = dict(cls.__dict__)
    names = tuple([f.name for f in fields(cls)])
    inherited = set()
    if _version >= (3, 11):
        for base in cls.__mro__[1:-1]:
            inherited.update(_slots_of(base))
    slots = [name for name in names if name not in inherited]
    if weakref_slot and "__weakref__" not in inherited:
        slots.append("__weakref__")
    body["__slots__"] = tuple(slots)
    for name in names:
        body.pop(name, None)
    body.pop("__dict__", None)
    body.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    result = type(cls)(cls.__name__, cls.__bases__, body)
    if qualname is not None:
        result.__qualname__ = qualname
    if frozen:
        if "__getstate__" not in body:
            result.__getstate__ = _get_state
        if "__setstate__" not in body:
            result.__setstate__ = _set_state
    return result


def _get_state(self):
    return [getattr(self, f.name) for f in fields(self)]


def _set_state(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)
