# gc: cycles are only looked for when the program asks for it, as in the oracle, which switches the automatic collection off.
import _native

_automatic = [False]
garbage = []


@_native.builtin("gc")
def collect(generation=2):
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    return _native.collect()


@_native.builtin("gc")
def enable():
    _automatic[0] = True


@_native.builtin("gc")
def disable():
    _automatic[0] = False


@_native.builtin("gc")
def isenabled():
    return _automatic[0]


@_native.builtin("gc")
def freeze():
    pass


@_native.builtin("gc")
def unfreeze():
    pass
