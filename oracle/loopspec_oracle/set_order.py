"""The order of a set's elements: what the set classes keep about it, and the steps that keep it true.

These work on any set with three attributes: `_loopspec_order` maps the id of an element to the element, in insertion order,
`_loopspec_mixed` is true once something other than a number has been in the set, and `_loopspec_arranged` is true when its order was
chosen (see `choices`) and nothing has joined it since.  A frozenset has `_loopspec_twin`, a set with these.
"""

import builtins
import threading

SET = builtins.set
FROZENSET = builtins.frozenset
ANY_SET = (SET, FROZENSET)

length = SET.__len__
table = SET.__iter__
add_to_table = SET.add
update_table = SET.update
discard_from_table = SET.discard

_NUMBERS = (int, bool)

# Called as before_iteration(set, frame that iterates), for mixed sets only; `choices` puts something here.
before_iteration = None


def is_number(value):
    """True for what iterates by CPython's table: int, bool, float, tuples of them.  A NaN hashes by address: it does not."""
    kind = type(value)
    if kind in _NUMBERS:
        return True
    if kind is float:
        return value == value
    return kind is tuple and all(map(is_number, value))


def insert(self, element):
    """One element joins, if it is not there."""
    before = length(self)
    add_to_table(self, element)
    if length(self) != before:
        self._loopspec_order[id(element)] = element
        self._loopspec_arranged = False
        if not self._loopspec_mixed and not is_number(element):
            self._loopspec_mixed = True


def forget(self, element):
    """The element equal to this one has left the table."""
    order = self._loopspec_order
    if order.pop(id(element), order) is order:
        keep_present(self)


def keep_present(self):
    """Drops from the order what is no longer in the table."""
    order = self._loopspec_order
    if length(self) != len(order):
        present = SET(map(id, table(self)))
        self._loopspec_order = {key: element for key, element in order.items() if key in present}
    if not length(self):
        self._loopspec_order = {}


def note_added(self, candidates):
    """Enters into the order those candidates that the table has taken up."""
    order = self._loopspec_order
    if length(self) == len(order):
        return
    self._loopspec_arranged = False
    present = {id(element) for element in table(self)}
    for element in candidates:
        key = id(element)
        if key in present and key not in order:
            order[key] = element
            if not self._loopspec_mixed and not is_number(element):
                self._loopspec_mixed = True


def visible(elements):
    """The elements of any set, in the order in which a program sees them."""
    elements = operand(elements)
    return list(elements._loopspec_order.values()) if is_mixed(elements) else list(elements)


def operand(other):
    """What C is to see as the other operand: of a frozenset the twin, whose table is as CPython's would be."""
    return getattr(other, "_loopspec_twin", other) if isinstance(other, FROZENSET) else other


def holds_only_numbers(self):
    return not self._loopspec_mixed or all(map(is_number, self._loopspec_order.values()))


def in_order(self, size):
    """Iterates over a mixed set of this size; a change of size is noticed as CPython notices it, at the next step."""
    seen = None
    fresh = list(self._loopspec_order.items())
    while fresh:
        for key, element in fresh:
            if length(self) != size:
                raise RuntimeError("Set changed size during iteration")
            if key in self._loopspec_order:
                yield element
        if length(self) != size:
            raise RuntimeError("Set changed size during iteration")
        # Elements that were exchanged for others while this went on come last.
        seen = (seen or SET()).union(key for key, _ in fresh)
        fresh = [item for item in self._loopspec_order.items() if item[0] not in seen]


def is_mixed(other):
    return isinstance(other, SET) and getattr(other, "_loopspec_mixed", False)


def size_of(elements):
    return length(elements) if isinstance(elements, SET) else FROZENSET.__len__(elements)


_showing = SET()


def text_of(self, elements, name, bare):
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


