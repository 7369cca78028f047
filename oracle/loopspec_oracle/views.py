"""`&`, `|`, `-`, `^` where an operand may be a view of a dict: C makes a set of CPython's own there, so this makes ours.

The steps are those of CPython's dict views; every other pair of operands goes to the operator itself.
"""

import operator
import sys

from .set_order import SET
from .sets import OrderedSet

_KEYS = type({}.keys())
_ITEMS = type({}.items())
_VIEWS = (_KEYS, _ITEMS)


def _is_view(value):
    return isinstance(value, _VIEWS)


def _as_set(value):
    """The set that CPython starts from: keys of a dict come from its table, anything else is iterated over."""
    return OrderedSet(dict.fromkeys(value) if type(value) is _KEYS else value)


def _or(left, right):
    result = _as_set(left)
    result.update(right)
    return result


def _sub(left, right):
    result = _as_set(left)
    result.difference_update(right)
    return result


def _xor(left, right):
    if type(left) is _ITEMS and type(right) is _ITEMS and sys.version_info >= (3, 10):
        return _items_xor(left, right)
    result = _as_set(left)
    result.symmetric_difference_update(right)
    return result


def _items_xor(left, right):
    """Two views of items: those of the right one that differ, then what is left of the left one."""
    rest = dict(left)
    result = OrderedSet()
    for key, value in right:
        if key in rest and (rest[key] is value or rest[key] == value):
            del rest[key]
        else:
            result.add((key, value))
    result.update(rest.items())
    return result


def _and(left, right):
    if not _is_view(left):
        left, right = right, left
    if isinstance(right, SET) and len(left) <= len(right):
        return right.intersection(left)
    if _is_view(right) and len(right) > len(left):
        left, right = right, left
    result = OrderedSet()
    for key in right:
        if key in left:
            result.add(key)
    return result


def _with_views(of_views, plain):
    def function(left, right):
        if _is_view(left) or _is_view(right):
            return of_views(left, right)
        return plain(left, right)

    return function


OPERATORS = {
    "BitOr": _with_views(_or, operator.or_),
    "BitAnd": _with_views(_and, operator.and_),
    "Sub": _with_views(_sub, operator.sub),
    "BitXor": _with_views(_xor, operator.xor),
}
IN_PLACE = {
    "BitOr": _with_views(_or, operator.ior),
    "BitAnd": _with_views(_and, operator.iand),
    "Sub": _with_views(_sub, operator.isub),
    "BitXor": _with_views(_xor, operator.ixor),
}
