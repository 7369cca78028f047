"""The process around the scenarios: its variables, switches, descriptors and signals."""

import ctypes
import os
import signal
import sys

from . import clock

_MARK = "LOOPSPEC_ORACLE_STARTED"
_CLEARED = (
    "PYTHONASYNCIODEBUG", "PYTHONDEVMODE", "PYTHONWARNINGS", "PYTHONOPTIMIZE", "PYTHONINSPECT", "PYTHONDEBUG",
    "PYTHONTRACEMALLOC", "PYTHONMALLOC", "PYTHONSTARTUP", "PYTHONPROFILEIMPORTTIME", "PYTHONBREAKPOINT",
    "PYTHONFAULTHANDLER", "PYTHONINTMAXSTRDIGITS", "PYTHONNODEBUGRANGES", "PYTHONVERBOSE",
)  # fmt: skip
_PR_SET_PDEATHSIG = 1


def is_clean():
    """True when the interpreter runs as a scenario expects: no hash seed, no debug or development mode."""
    flags = sys.flags
    switched = flags.hash_randomization or flags.dev_mode or flags.optimize or flags.bytes_warning or sys.warnoptions
    return not switched and not any(name in os.environ for name in _CLEARED)


def restart_clean(arguments):
    """Starts this program again, clean, in place of this process, unless it is clean already."""
    if is_clean():
        return
    if _MARK in os.environ:
        raise SystemExit("loopspec_oracle: the interpreter cannot be started without hash randomisation and debug modes")
    variables = {name: value for name, value in os.environ.items() if name not in _CLEARED}
    variables.update({"PYTHONHASHSEED": "0", _MARK: "1"})
    sys.stdout.flush()
    os.execve(sys.executable, [sys.executable, "-m", "loopspec_oracle", *arguments], variables)


def take_channels():
    """(input, output) descriptors of the protocol; 0 and 1 lead nowhere afterwards."""
    channels = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    os.close(null)
    return channels


def set_up():
    """Once per worker."""
    os.environ.pop(_MARK, None)
    clock.set_timezone()


def enter_scenario(show_stderr):
    """Once per copy, before the scenario."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    _die_with_parent()
    if not show_stderr:
        os.dup2(1, 2)


def _die_with_parent():
    """A copy that runs for ever must not outlive the worker; where the system cannot tell, it may."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
