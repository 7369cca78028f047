# enum: property, which lets a member have the name of an attribute of members.
import _native
from _types_classes import DynamicClassAttribute


class property(DynamicClassAttribute):
    __module__ = "enum"
    member = None
    _attr_type = None
    _cls_type = None

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError("%r has no attribute %r" % (ownerclass, self.name))
        if self.fget is not None:
            return self.fget(instance)
        if self._attr_type == "attr":
            return getattr(self._cls_type, self.name)
        if self._attr_type == "desc":
            return getattr(instance._value_, self.name)
        members = ownerclass._member_map_
        if self.name not in members:
            raise AttributeError("%r has no attribute %r" % (ownerclass, self.name))
        return members[self.name]

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("<enum %r> cannot set attribute %r" % (self.clsname, self.name))
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("<enum %r> cannot delete attribute %r" % (self.clsname, self.name))
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


def put_member(cls, name, member):
    """Makes the member reachable by its name, by way of a property where a base class has an attribute of the name."""
    found = kind = holder = None
    for base in cls.__mro__[1:]:
        attribute = base.__dict__.get(name)
        if attribute is None:
            continue
        if isinstance(attribute, DynamicClassAttribute):
            found, kind, holder = attribute, "enum", base
            break
        if _is_descriptor(attribute):
            found, kind, holder = attribute, kind or "desc", holder or base
        else:
            kind, holder = "attr", base
    if found is None:
        setattr(cls, name, member)
        return
    redirect = property()
    redirect.member = member
    redirect.__set_name__(cls, name)
    if kind in ("enum", "desc"):
        redirect.fget = getattr(found, "fget", None)
        redirect.fset = getattr(found, "fset", None)
        redirect.fdel = getattr(found, "fdel", None)
    redirect._attr_type = kind
    redirect._cls_type = holder
    setattr(cls, name, redirect)
