"""The process around the scenarios: its variables, switches, descriptors and signals."""

import ctypes
import os
import signal
import sys

from . import clock, restart

_PR_SET_PDEATHSIG = 1


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
    os.environ.pop(restart.MARK, None)
    clock.set_timezone()


def enter_scenario(show_stderr):
    """Once per copy, before the scenario."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    _die_with_parent()
    if not show_stderr:
        os.dup2(1, 2)


def _die_with_parent():
    """A copy that runs for ever must not outlive the worker; where the system cannot tell, it may."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
