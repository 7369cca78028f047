# enum: the names in the body of an enumeration, and what becomes of each.
import _native

_version = _native.version_info
NEW = _version >= (3, 11)

_unset = object()


class auto:
    """Instances are replaced with an appropriate value in Enum class suites."""
    __module__ = "enum"

    def __init__(self, value=_unset):
        self.value = value

    if NEW:
        def __repr__(self):
            return "auto(%r)" % self.value


class member:
    __module__ = "enum"

    def __init__(self, value):
        self.value = value


class nonmember:
    __module__ = "enum"

    def __init__(self, value):
        self.value = value


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


def is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(class_name, name):
    prefix = "_%s__" % class_name
    return len(name) > len(prefix) and name.startswith(prefix) and (name[-1] != "_" or name[-2] != "_")


def _is_inner_class(class_name, value):
    """A class that was made by a class statement in the enumeration's body."""
    if not isinstance(value, type):
        return False
    name = getattr(value, "__qualname__", "")
    return name == class_name + "." + value.__name__ or name.endswith("." + class_name + "." + value.__name__)


_RESERVED = ["_order_", "_create_pseudo_member_", "_generate_next_value_", "_missing_", "_ignore_"]
if NEW:
    _RESERVED = ["_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
                 "_iter_member_by_value_", "_iter_member_by_def_"]
if _version >= (3, 13):
    _RESERVED += ["_add_alias_", "_add_value_alias_"]


class EnumDict(dict):
    """The namespace of the body: tells members from the rest, and gives auto() its value at once."""
    __module__ = "enum"

    def _begin(self):
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    # Before 3.13.2 it takes no name: the metaclass sets it afterwards.
    if _version >= (3, 13, 2):
        def __init__(self, cls_name=None):
            super().__init__()
            self._begin()
            self._cls_name = cls_name
    else:
        def __init__(self):
            super().__init__()
            self._begin()

    @property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if _is_private(self._cls_name, key) and _version >= (3, 11):
            pass
        elif _is_sunder(key):
            value = self._special(key, value)
        elif is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError("%r already defined as %r" % (key, self[key]) if NEW else "Attempted to reuse key: %r" % key)
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value) or (_version >= (3, 13) and _is_inner_class(self._cls_name, value)):
            pass
        else:
            value = self._member(key, value)
        super().__setitem__(key, value)

    def _special(self, key, value):
        if key not in _RESERVED and not (_version >= (3, 13) and key.startswith("_repr_")):
            raise ValueError("_sunder_ names, such as %r, are reserved for future Enum use" % (key,) if NEW
                             else "_names_ are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError("_ignore_ cannot specify already set names: %r" % (already,))
        return value

    def _member(self, key, value):
        if key in self:
            # A descriptor or a plain attribute had the name.
            raise TypeError("%r already defined as %r" % (key, self[key]))
        if isinstance(value, member):
            value = value.value
        if isinstance(value, auto):
            value = self._automatic(key, value)
            self._last_values.append(value)
        elif NEW and type(value) is tuple and any(isinstance(part, auto) for part in value):
            parts = []
            for part in value:
                if isinstance(part, auto):
                    part = self._automatic(key, part)
                    self._last_values.append(part)
                parts.append(part)
            value = tuple(parts)
        else:
            self._last_values.append(value)
        self._member_names[key] = None
        return value

    def _automatic(self, key, value):
        if value.value is _unset:
            value.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        return value.value

    def update(self, members, **more_members):
        pairs = [(name, members[name]) for name in members.keys()] if hasattr(members, "keys") else members
        for name, value in pairs:
            self[name] = value
        for name, value in more_members.items():
            self[name] = value
