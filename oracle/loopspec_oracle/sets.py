"""The set and frozenset that scenarios and asyncio work with: subclasses of CPython's that iterate in a fixed order.

A set that holds numbers alone (or tuples of them) iterates as CPython's own table does: the instance *is* such a table, and
every operation on it is the C one, or CPython's algorithm over C ones.  A set that has held anything else since it was made or
cleared iterates in insertion order.  Where an operation iterates over a set, it does so in that set's visible order.

Names: `_order` maps the id of an element to the element, in insertion order; `_mixed` is true once something other than a
number has been in the set.  No method of a user's subclass is called that CPython would not call, and neither `__hash__` nor
`__eq__` of an element is called more often than CPython calls it, except by `pop`.
"""

import builtins
import threading

_set = builtins.set
_frozenset = builtins.frozenset
_ANY_SET = (_set, _frozenset)

_length = _set.__len__
_table = _set.__iter__
_add = _set.add
_update = _set.update
_discard = _set.discard

_NUMBERS = (int, bool)


def is_number(value):
    """True for what iterates by CPython's table: int, bool, float, tuples of them.  A NaN hashes by address: it does not."""
    kind = type(value)
    if kind in _NUMBERS:
        return True
    if kind is float:
        return value == value
    return kind is tuple and all(map(is_number, value))


def _insert(self, element):
    """One element joins, if it is not there."""
    before = _length(self)
    _add(self, element)
    if _length(self) != before:
        self._loopspec_order[id(element)] = element
        if not self._loopspec_mixed and not is_number(element):
            self._loopspec_mixed = True


def _forget(self, element):
    """The element equal to this one has left the table."""
    order = self._loopspec_order
    if order.pop(id(element), order) is order:
        _keep_present(self)


def _keep_present(self):
    """Drops from the order what is no longer in the table."""
    order = self._loopspec_order
    if _length(self) != len(order):
        present = _set(map(id, _table(self)))
        self._loopspec_order = {key: element for key, element in order.items() if key in present}
    if not _length(self):
        self._loopspec_order = {}


def _note_added(self, candidates):
    """Enters into the order those candidates that the table has taken up."""
    order = self._loopspec_order
    if _length(self) == len(order):
        return
    present = {id(element) for element in _table(self)}
    for element in candidates:
        key = id(element)
        if key in present and key not in order:
            order[key] = element
            if not self._loopspec_mixed and not is_number(element):
                self._loopspec_mixed = True


def _visible(elements):
    """The elements of any set, in the order in which a program sees them."""
    if isinstance(elements, OrderedFrozenSet):
        elements = elements._loopspec_twin
    if isinstance(elements, OrderedSet):
        return list(elements._loopspec_order.values()) if elements._loopspec_mixed else list(_table(elements))
    return list(elements)


def _operand(other):
    """What C is to see as the other operand: of a frozenset the twin, whose table is as CPython's would be."""
    return other._loopspec_twin if isinstance(other, OrderedFrozenSet) else other


def _holds_only_numbers(self):
    return not self._loopspec_mixed or all(map(is_number, self._loopspec_order.values()))


def _in_order(self, size):
    """Iterates over a mixed set of this size; a change of size is noticed as CPython notices it, at the next step."""
    seen = None
    fresh = list(self._loopspec_order.items())
    while fresh:
        for key, element in fresh:
            if _length(self) != size:
                raise RuntimeError("Set changed size during iteration")
            if key in self._loopspec_order:
                yield element
        if _length(self) != size:
            raise RuntimeError("Set changed size during iteration")
        # Elements that were exchanged for others while this went on come last.
        seen = (seen or _set()).union(key for key, _ in fresh)
        fresh = [item for item in self._loopspec_order.items() if item[0] not in seen]


def _new():
    return OrderedSet.__new__(OrderedSet)


def _copy(self):
    """A new OrderedSet with the elements of any set."""
    self = _operand(self)
    result = _new()
    _update_from(result, self)
    return result


def _update_from(self, other):
    """set.update for one argument."""
    other = _operand(other)
    if _is_mixed(other) and _holds_only_numbers(other):
        for element in _visible(other):
            _insert(self, element)
    elif isinstance(other, _ANY_SET):
        _update(self, other)
        _note_added(self, _visible(other))
    elif type(other) is dict:
        _update(self, other)
        _note_added(self, other)
    else:
        for element in other:
            _insert(self, element)


def _difference_update_from(self, other):
    try:
        _set.difference_update(self, _operand(other))
    finally:
        _keep_present(self)


def _is_mixed(other):
    return isinstance(other, OrderedSet) and other._loopspec_mixed


def _symmetric_difference_update_from(self, other):
    other = _operand(other)
    if _is_mixed(other) and _holds_only_numbers(other):
        other = _visible(other)
    if not isinstance(other, _ANY_SET) and type(other) is not dict:
        other = OrderedSet(other)
    candidates = _visible(other) if isinstance(other, _ANY_SET) else list(other)
    _set.symmetric_difference_update(self, other)
    present = {id(element) for element in _table(self)}
    order = self._loopspec_order
    self._loopspec_order = {key: element for key, element in order.items() if key in present}
    _note_added(self, candidates)


def _size(elements):
    return _length(elements) if isinstance(elements, _set) else _frozenset.__len__(elements)


def _intersection_sources(self, other):
    """(operand for C, the list that holds or will hold what C iterates over)."""
    if isinstance(other, _ANY_SET):
        return other, _visible(self if _length(self) < _size(other) else other)
    candidates = []

    def recorded():
        for element in other:
            candidates.append(element)
            yield element

    return recorded(), candidates


def _built(native, candidates):
    """An OrderedSet of the elements of `native` that CPython would have filled in the order of the candidates."""
    present = {id(element) for element in native}
    result = _new()
    order = {id(element): element for element in candidates if id(element) in present}
    if all(map(is_number, order.values())):
        for element in order.values():
            _add(result, element)
    else:
        _update(result, native)
        result._loopspec_mixed = True
    result._loopspec_order = order
    return result


def _intersection(self, other):
    other = _operand(other)
    if self is other:
        return _copy(self)
    operand, candidates = _intersection_sources(self, other)
    return _built(_set.intersection(self, operand), candidates)


def _intersection_of(self, others):
    result = _copy(self) if not others else self
    for other in others:
        result = _intersection(result, other)
    return result


def _intersection_update_from(self, others):
    """CPython makes the intersection and exchanges the tables."""
    result = _intersection_of(self, others)
    kept = self._loopspec_order  # so that what goes, goes in insertion order, when all is done
    if not others or (len(others) == 1 and others[0] is self):
        _set.intersection_update(self)  # exchanges its table for that of a copy
    else:
        _set.clear(self)
        if result._loopspec_mixed:
            _update(self, result)
        else:
            for element in result._loopspec_order.values():
                _add(self, element)
    self._loopspec_order, self._loopspec_mixed = result._loopspec_order, result._loopspec_mixed
    del kept


def _difference(self, other):
    other = _operand(other)
    if isinstance(other, _ANY_SET):
        size = _size(other)
    else:
        size = len(other) if type(other) is dict else -1
    if size < 0 or _length(self) >> 2 > size:
        result = _copy(self)
        _difference_update_from(result, other)
        return result
    return _built(_set.difference(self, other), _visible(self))


def _union(self, others):
    result = _copy(self)
    for other in others:
        if _operand(other) is not self:
            _update_from(result, other)
    return result


def _symmetric_difference(self, other):
    result = _new()
    _update_from(result, other)
    _symmetric_difference_update_from(result, self)
    return result


_showing = _set()


def _text(self, elements, name, bare):
    """The repr; `bare` for a set proper, whose braces stand alone."""
    key = (id(self), threading.get_ident())
    if key in _showing:
        return f"{name}(...)"
    _showing.add(key)
    try:
        elements = list(elements)
        if not elements:
            return f"{name}()"
        inner = f"{{{repr(elements)[1:-1]}}}"
        return inner if bare else f"{name}({inner})"
    finally:
        _showing.discard(key)


class OrderedSet(_set):
    __slots__ = ("_loopspec_order", "_loopspec_mixed")
    __doc__ = _set.__doc__

    def __new__(cls, *args, **kwargs):
        self = _set.__new__(cls)
        self._loopspec_order = {}
        self._loopspec_mixed = False
        return self

    def __init__(self, *args, **kwargs):
        if kwargs or len(args) > 1:
            _set.__init__(self, *args, **kwargs)  # raises what CPython raises
        OrderedSet.clear(self)  # what was removed before has left traces in the table
        if args:
            _update_from(self, args[0])

    def __iter__(self):
        return _in_order(self, _length(self)) if self._loopspec_mixed else _table(self)

    def __repr__(self):
        return _text(self, self, type(self).__name__, type(self) is OrderedSet)

    def __reduce__(self):
        return type(self), (list(self),), getattr(self, "__dict__", None)

    def __del__(self):
        # Elements go in insertion order, not in the order of a table that addresses decide.
        if self._loopspec_mixed:
            _set.clear(self)

    def add(self, *args):
        before = _length(self)
        _add(self, *args)
        if _length(self) != before:
            (element,) = args
            self._loopspec_order[id(element)] = element
            if not self._loopspec_mixed and not is_number(element):
                self._loopspec_mixed = True

    def discard(self, *args):
        before = _length(self)
        _discard(self, *args)
        if _length(self) != before:
            _forget(self, args[0])

    def remove(self, *args):
        _set.remove(self, *args)
        _forget(self, args[0])

    def pop(self):
        if not self._loopspec_mixed or not _length(self):
            element = _set.pop(self)
        else:
            element = next(iter(self._loopspec_order.values()))
            _discard(self, element)
        _forget(self, element)
        return element

    def clear(self):
        order, self._loopspec_order = self._loopspec_order, {}
        self._loopspec_mixed = False
        _set.clear(self)
        del order

    def copy(self):
        return _copy(self)

    def update(self, *others):
        for other in others:
            _update_from(self, other)

    def difference_update(self, *others):
        for other in others:
            _difference_update_from(self, other)

    def symmetric_difference_update(self, *args):
        if len(args) != 1:
            _set.symmetric_difference_update(self, *args)  # raises what CPython raises
        _symmetric_difference_update_from(self, args[0])

    def intersection_update(self, *others):
        _intersection_update_from(self, others)

    def union(self, *others):
        return _union(self, others)

    def intersection(self, *others):
        return _intersection_of(self, others)

    def difference(self, *others):
        if not others:
            return _copy(self)
        result = _difference(self, others[0])
        for other in others[1:]:
            _difference_update_from(result, other)
        return result

    def symmetric_difference(self, *args):
        if len(args) != 1:
            _set.symmetric_difference(self, *args)  # raises what CPython raises
        return _symmetric_difference(self, args[0])

    def __or__(self, other):
        return _union(self, (other,)) if isinstance(other, _ANY_SET) else NotImplemented

    def __and__(self, other):
        return _intersection(self, other) if isinstance(other, _ANY_SET) else NotImplemented

    def __sub__(self, other):
        return _difference(self, other) if isinstance(other, _ANY_SET) else NotImplemented

    def __xor__(self, other):
        return _symmetric_difference(self, other) if isinstance(other, _ANY_SET) else NotImplemented

    # The reflected ones serve a left operand that is a set of CPython's own.
    def __ror__(self, other):
        return _like(other, _ordered(other) | self) if isinstance(other, _ANY_SET) else NotImplemented

    def __rand__(self, other):
        return _like(other, _ordered(other) & self) if isinstance(other, _ANY_SET) else NotImplemented

    def __rsub__(self, other):
        return _like(other, _ordered(other) - self) if isinstance(other, _ANY_SET) else NotImplemented

    def __rxor__(self, other):
        return _like(other, _ordered(other) ^ self) if isinstance(other, _ANY_SET) else NotImplemented

    def __ior__(self, other):
        if not isinstance(other, _ANY_SET):
            return NotImplemented
        _update_from(self, other)
        return self

    def __iand__(self, other):
        if not isinstance(other, _ANY_SET):
            return NotImplemented
        _intersection_update_from(self, (other,))
        return self

    def __isub__(self, other):
        if not isinstance(other, _ANY_SET):
            return NotImplemented
        _difference_update_from(self, other)
        return self

    def __ixor__(self, other):
        if not isinstance(other, _ANY_SET):
            return NotImplemented
        _symmetric_difference_update_from(self, other)
        return self


def _ordered(elements):
    return elements if isinstance(elements, OrderedSet) else _copy(elements)


def _like(left, result):
    """An operation's result has the kind of its left operand."""
    return _frozen(result) if isinstance(left, _frozenset) else result


def _frozen(elements):
    """A frozenset proper with the elements, order and table of an OrderedSet that nobody else holds."""
    self = _frozenset.__new__(OrderedFrozenSet, elements)
    self._loopspec_twin = elements
    return self


class OrderedFrozenSet(_frozenset):
    """Its own table serves look-ups; iteration is that of the twin, an OrderedSet with the same elements."""

    __slots__ = ("_loopspec_twin",)
    __doc__ = _frozenset.__doc__

    def __new__(cls, *args, **kwargs):
        if (kwargs and cls is OrderedFrozenSet) or len(args) > 1:
            _frozenset(*args, **kwargs)  # raises what CPython raises
        if args and cls is OrderedFrozenSet and type(args[0]) is OrderedFrozenSet:
            return args[0]
        twin = OrderedSet(*args)
        self = _frozenset.__new__(cls, twin)
        self._loopspec_twin = twin
        return self

    def __iter__(self):
        return iter(self._loopspec_twin)

    def __repr__(self):
        return _text(self, self, type(self).__name__, False)

    def __reduce__(self):
        return type(self), (list(self),), getattr(self, "__dict__", None)

    def copy(self):
        return self if type(self) is OrderedFrozenSet else _frozen(_copy(self))

    def union(self, *others):
        return _frozen(_union(self._loopspec_twin, others))

    def intersection(self, *others):
        if not others:
            return _frozen(_copy(self))
        return _frozen(self._loopspec_twin.intersection(*others))

    def difference(self, *others):
        if not others:
            return _frozen(_copy(self))
        return _frozen(self._loopspec_twin.difference(*others))

    def symmetric_difference(self, *args):
        return _frozen(self._loopspec_twin.symmetric_difference(*args))

    def __or__(self, other):
        return _frozen(_union(self._loopspec_twin, (other,))) if isinstance(other, _ANY_SET) else NotImplemented

    def __and__(self, other):
        return _frozen(_intersection(self._loopspec_twin, other)) if isinstance(other, _ANY_SET) else NotImplemented

    def __sub__(self, other):
        return _frozen(_difference(self._loopspec_twin, other)) if isinstance(other, _ANY_SET) else NotImplemented

    def __xor__(self, other):
        if not isinstance(other, _ANY_SET):
            return NotImplemented
        return _frozen(_symmetric_difference(self._loopspec_twin, other))

    __ror__ = OrderedSet.__ror__
    __rand__ = OrderedSet.__rand__
    __rsub__ = OrderedSet.__rsub__
    __rxor__ = OrderedSet.__rxor__


def _disguise(ours, name):
    ours.__name__ = ours.__qualname__ = name
    ours.__module__ = "builtins"
    for member in vars(ours).values():
        if callable(member) and hasattr(member, "__qualname__"):
            member.__qualname__ = f"{name}.{member.__name__}"


_disguise(OrderedSet, "set")
_disguise(OrderedFrozenSet, "frozenset")


def install():
    """Makes these the `set` and `frozenset` of every module."""
    import copy

    builtins.set = OrderedSet
    builtins.frozenset = OrderedFrozenSet
    if hasattr(copy, "_copy_dispatch"):
        copy._copy_dispatch[OrderedSet] = OrderedSet.copy
        copy._copy_dispatch[OrderedFrozenSet] = _itself
    else:  # from 3.14 on
        copy._copy_builtin_containers.add(OrderedSet)
        copy._copy_atomic_types.add(OrderedFrozenSet)


def _itself(value):
    return value
