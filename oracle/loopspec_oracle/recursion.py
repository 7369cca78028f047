"""Gives a scenario the depth of recursion that it has under `python3 file.py`, though there are frames below its module."""

import re
import sys

from .builtin_like import BuiltinLike

# Asks, at the depth of a module's code, for an impossible limit: the complaint tells the depth.
_PROBE = compile(
    "import sys\ntry:\n    sys.setrecursionlimit(1)\nexcept RecursionError as error:\n    text = str(error)\n", "<probe>", "exec"
)
_DEPTH_OF_A_PROGRAM = 1 if sys.version_info >= (3, 12) else 2


def hide_frames_below():
    """To be called from the function that will execute the scenario's code."""
    found = {}
    exec(_PROBE, found)
    depth = int(re.search(r"depth (\d+)", found["text"]).group(1))
    extra = depth - 1 - _DEPTH_OF_A_PROGRAM  # this function's own frame will have gone
    get, set_ = sys.getrecursionlimit, sys.setrecursionlimit
    set_(get() + extra)

    def setrecursionlimit(*args):
        if len(args) == 1 and type(args[0]) is int and args[0] > 0:
            args = (args[0] + extra,)
        set_(*args)

    sys.getrecursionlimit = BuiltinLike(lambda *args: get(*args) - extra, get)
    sys.setrecursionlimit = BuiltinLike(setrecursionlimit, set_)
