"""The set and frozenset that scenarios and asyncio work with: subclasses of CPython's that iterate in a fixed order.

A set that holds numbers alone (or tuples of them) iterates as CPython's own table does: the instance *is* such a table, and
every operation on it is the C one, or CPython's algorithm over C ones.  A set that has held anything else since it was made or
cleared iterates in insertion order.  Where an operation iterates over a set, it does so in that set's visible order.

No method of a user's subclass is called that CPython would not call, and neither `__hash__` nor
`__eq__` of an element is called more often than CPython calls it, except by `pop`.
"""

import builtins
import sys

from . import set_order
from .set_order import (
    ANY_SET,
    FROZENSET,
    SET,
    add_to_table,
    discard_from_table,
    forget,
    holds_only_numbers,
    in_order,
    insert,
    is_mixed,
    is_number,
    keep_present,
    length,
    note_added,
    operand,
    size_of,
    table,
    text_of,
    update_table,
    visible,
)


def _new():
    return OrderedSet.__new__(OrderedSet)


def _copy(self):
    """A new OrderedSet with the elements of any set."""
    self = operand(self)
    result = _new()
    update_from(result, self)
    return result


def update_from(self, other):
    """set.update for one argument."""
    other = operand(other)
    if is_mixed(other) and holds_only_numbers(other):
        for element in visible(other):
            insert(self, element)
    elif isinstance(other, ANY_SET):
        update_table(self, other)
        note_added(self, visible(other))
    elif type(other) is dict:
        update_table(self, other)
        note_added(self, other)
    else:
        for element in other:
            insert(self, element)


def _difference_update_from(self, other):
    try:
        SET.difference_update(self, operand(other))
    finally:
        keep_present(self)


def _symmetric_difference_update_from(self, other):
    other = operand(other)
    if is_mixed(other) and holds_only_numbers(other):
        other = visible(other)
    if not isinstance(other, ANY_SET) and type(other) is not dict:
        other = OrderedSet(other)
    candidates = visible(other) if isinstance(other, ANY_SET) else list(other)
    SET.symmetric_difference_update(self, other)
    present = {id(element) for element in table(self)}
    order = self._loopspec_order
    self._loopspec_order = {key: element for key, element in order.items() if key in present}
    note_added(self, candidates)


def _intersection_sources(self, other):
    """(operand for C, the list that holds or will hold what C iterates over)."""
    if isinstance(other, ANY_SET):
        return other, visible(self if length(self) < size_of(other) else other)
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
            add_to_table(result, element)
    else:
        update_table(result, native)
        result._loopspec_mixed = True
    result._loopspec_order = order
    return result


def _intersection(self, other):
    other = operand(other)
    if self is other:
        return _copy(self)
    iterable, candidates = _intersection_sources(self, other)
    return _built(SET.intersection(self, iterable), candidates)


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
        SET.intersection_update(self)  # exchanges its table for that of a copy
    else:
        SET.clear(self)
        if result._loopspec_mixed:
            update_table(self, result)
        else:
            for element in result._loopspec_order.values():
                add_to_table(self, element)
    self._loopspec_order, self._loopspec_mixed = result._loopspec_order, result._loopspec_mixed
    del kept


def _difference(self, other):
    other = operand(other)
    if isinstance(other, ANY_SET):
        size = size_of(other)
    else:
        size = len(other) if type(other) is dict else -1
    if size < 0 or length(self) >> 2 > size:
        result = _copy(self)
        _difference_update_from(result, other)
        return result
    return _built(SET.difference(self, other), visible(self))


def _union(self, others):
    result = _copy(self)
    for other in others:
        if operand(other) is not self:
            update_from(result, other)
    return result


def _symmetric_difference(self, other):
    result = _new()
    update_from(result, other)
    _symmetric_difference_update_from(result, self)
    return result


class OrderedSet(SET):
    __slots__ = ("_loopspec_order", "_loopspec_mixed", "_loopspec_arranged")
    __doc__ = SET.__doc__

    def __new__(cls, *args, **kwargs):
        self = SET.__new__(cls)
        self._loopspec_order = {}
        self._loopspec_mixed = False
        self._loopspec_arranged = False
        return self

    def __init__(self, *args, **kwargs):
        if kwargs or len(args) > 1:
            SET.__init__(self, *args, **kwargs)  # raises what CPython raises
        OrderedSet.clear(self)  # what was removed before has left traces in the table
        if args:
            update_from(self, args[0])

    def __iter__(self):
        if not self._loopspec_mixed:
            return table(self)
        if set_order.before_iteration is not None:
            set_order.before_iteration(self, sys._getframe(1))
        return in_order(self, length(self))

    def __repr__(self):
        return text_of(self, self, type(self).__name__, type(self) is OrderedSet)

    def __reduce__(self):
        return type(self), (list(self),), getattr(self, "__dict__", None)

    def __del__(self):
        # Elements go in insertion order, not in the order of a table that addresses decide.
        if self._loopspec_mixed:
            SET.clear(self)

    def add(self, *args):
        before = length(self)
        add_to_table(self, *args)
        if length(self) != before:
            (element,) = args
            self._loopspec_order[id(element)] = element
            self._loopspec_arranged = False
            if not self._loopspec_mixed and not is_number(element):
                self._loopspec_mixed = True

    def discard(self, *args):
        before = length(self)
        discard_from_table(self, *args)
        if length(self) != before:
            forget(self, args[0])

    def remove(self, *args):
        SET.remove(self, *args)
        forget(self, args[0])

    def pop(self):
        if not self._loopspec_mixed or not length(self):
            element = SET.pop(self)
        else:
            element = next(iter(self._loopspec_order.values()))
            discard_from_table(self, element)
        forget(self, element)
        return element

    def clear(self):
        order, self._loopspec_order = self._loopspec_order, {}
        self._loopspec_mixed = False
        SET.clear(self)
        del order

    def copy(self):
        return _copy(self)

    def update(self, *others):
        for other in others:
            update_from(self, other)

    def difference_update(self, *others):
        for other in others:
            _difference_update_from(self, other)

    def symmetric_difference_update(self, *args):
        if len(args) != 1:
            SET.symmetric_difference_update(self, *args)  # raises what CPython raises
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
            SET.symmetric_difference(self, *args)  # raises what CPython raises
        return _symmetric_difference(self, args[0])

    def __or__(self, other):
        return _union(self, (other,)) if isinstance(other, ANY_SET) else NotImplemented

    def __and__(self, other):
        return _intersection(self, other) if isinstance(other, ANY_SET) else NotImplemented

    def __sub__(self, other):
        return _difference(self, other) if isinstance(other, ANY_SET) else NotImplemented

    def __xor__(self, other):
        return _symmetric_difference(self, other) if isinstance(other, ANY_SET) else NotImplemented

    # The reflected ones serve a left operand that is a set of CPython's own.
    def __ror__(self, other):
        return _like(other, _ordered(other) | self) if isinstance(other, ANY_SET) else NotImplemented

    def __rand__(self, other):
        return _like(other, _ordered(other) & self) if isinstance(other, ANY_SET) else NotImplemented

    def __rsub__(self, other):
        return _like(other, _ordered(other) - self) if isinstance(other, ANY_SET) else NotImplemented

    def __rxor__(self, other):
        return _like(other, _ordered(other) ^ self) if isinstance(other, ANY_SET) else NotImplemented

    def __ior__(self, other):
        if not isinstance(other, ANY_SET):
            return NotImplemented
        update_from(self, other)
        return self

    def __iand__(self, other):
        if not isinstance(other, ANY_SET):
            return NotImplemented
        _intersection_update_from(self, (other,))
        return self

    def __isub__(self, other):
        if not isinstance(other, ANY_SET):
            return NotImplemented
        _difference_update_from(self, other)
        return self

    def __ixor__(self, other):
        if not isinstance(other, ANY_SET):
            return NotImplemented
        _symmetric_difference_update_from(self, other)
        return self


def _ordered(elements):
    return elements if isinstance(elements, OrderedSet) else _copy(elements)


def _like(left, result):
    """An operation's result has the kind of its left operand."""
    return _frozen(result) if isinstance(left, FROZENSET) else result


def _frozen(elements):
    """A frozenset proper with the elements, order and table of an OrderedSet that nobody else holds."""
    self = FROZENSET.__new__(OrderedFrozenSet, elements)
    self._loopspec_twin = elements
    return self


class OrderedFrozenSet(FROZENSET):
    """Its own table serves look-ups; iteration is that of the twin, an OrderedSet with the same elements."""

    __slots__ = ("_loopspec_twin",)
    __doc__ = FROZENSET.__doc__

    def __new__(cls, *args, **kwargs):
        if (kwargs and cls is OrderedFrozenSet) or len(args) > 1:
            FROZENSET(*args, **kwargs)  # raises what CPython raises
        if args and cls is OrderedFrozenSet and type(args[0]) is OrderedFrozenSet:
            return args[0]
        twin = OrderedSet(*args)
        self = FROZENSET.__new__(cls, twin)
        self._loopspec_twin = twin
        return self

    def __iter__(self):
        return iter(self._loopspec_twin)

    def __repr__(self):
        return text_of(self, self, type(self).__name__, False)

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
        return _frozen(_union(self._loopspec_twin, (other,))) if isinstance(other, ANY_SET) else NotImplemented

    def __and__(self, other):
        return _frozen(_intersection(self._loopspec_twin, other)) if isinstance(other, ANY_SET) else NotImplemented

    def __sub__(self, other):
        return _frozen(_difference(self._loopspec_twin, other)) if isinstance(other, ANY_SET) else NotImplemented

    def __xor__(self, other):
        if not isinstance(other, ANY_SET):
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
