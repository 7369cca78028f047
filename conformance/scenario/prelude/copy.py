# copy: copies of anything, shallow and deep.
import _native
import _copy_parts

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error


class _Probe:
    def method(self):
        pass


_Method = type(_Probe().method)
_nothing = object()


def copy(x):
    cls = type(x)
    if cls in _copy_parts.SAME_SHALLOW or issubclass(cls, type):
        return x
    if cls in (list, dict, set, bytearray):
        return cls.copy(x)
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    found = _copy_parts.parts_of(x)
    if found is None:
        raise Error("un(shallow)copyable object of type %s" % cls)
    return x if isinstance(found, str) else _rebuilt(x, None, *found)


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _copy_parts.SAME_DEEP:
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nothing)
    if known is not _nothing:
        return known
    if cls in _DEEP:
        y = _DEEP[cls](x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        else:
            found = _copy_parts.parts_of(x)
            if found is None:
                raise Error("un(deep)copyable object of type %s" % cls)
            y = x if isinstance(found, str) else _rebuilt(x, memo, *found)
    if y is not x:
        memo[id(x)] = y
        # While the memo lives the original must, or its id could become another's.
        memo.setdefault(id(memo), []).append(x)
    return y


def _deep_list(x, memo):
    y = []
    memo[id(x)] = y
    for item in x:
        y.append(deepcopy(item, memo))
    return y


def _deep_tuple(x, memo):
    y = [deepcopy(item, memo) for item in x]
    # The tuple itself may have been reached from inside.
    known = memo.get(id(x), _nothing)
    if known is not _nothing:
        return known
    for old, new in zip(x, y):
        if old is not new:
            return tuple(y)
    return x


def _deep_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_DEEP = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, _Method: _deep_method}


def _rebuilt(x, memo, function, args, state=None, items=None, pairs=None):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = function(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        _restore(y, state)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            y[key] = value
    return y


def _restore(y, state):
    if hasattr(y, "__setstate__"):
        y.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        y.__dict__.update(state)
    if slots is not None:
        for name, value in slots.items():
            setattr(y, name, value)


if _native.version_info >= (3, 13):
    __all__.append("replace")

    def replace(obj, /, **changes):
        function = getattr(obj.__class__, "__replace__", None)
        if function is None:
            raise TypeError("replace() does not support %s objects" % obj.__class__.__name__)
        return function(obj, **changes)
