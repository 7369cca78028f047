"""Starting the interpreter anew when it runs with a hash seed or in a mode that scenarios would notice."""

import os
import sys

MARK = "LOOPSPEC_ORACLE_STARTED"
_CLEARED = (
    "PYTHONASYNCIODEBUG", "PYTHONDEVMODE", "PYTHONWARNINGS", "PYTHONOPTIMIZE", "PYTHONINSPECT", "PYTHONDEBUG",
    "PYTHONTRACEMALLOC", "PYTHONMALLOC", "PYTHONSTARTUP", "PYTHONPROFILEIMPORTTIME", "PYTHONBREAKPOINT",
    "PYTHONFAULTHANDLER", "PYTHONINTMAXSTRDIGITS", "PYTHONNODEBUGRANGES", "PYTHONVERBOSE",
)  # fmt: skip


def is_clean():
    """True when the interpreter runs as a scenario expects: no hash seed, no debug or development mode."""
    flags = sys.flags
    switched = flags.hash_randomization or flags.dev_mode or flags.optimize or flags.bytes_warning or sys.warnoptions
    return not switched and not any(name in os.environ for name in _CLEARED)


def restart_clean(arguments):
    """Starts this program again, clean, in place of this process, unless it is clean already."""
    if is_clean():
        return
    if MARK in os.environ:
        raise SystemExit("loopspec_oracle: the interpreter cannot be started without hash randomisation and debug modes")
    variables = {name: value for name, value in os.environ.items() if name not in _CLEARED}
    variables.update({"PYTHONHASHSEED": "0", MARK: "1"})
    sys.stdout.flush()
    os.execve(sys.executable, [sys.executable, "-m", "loopspec_oracle", *arguments], variables)
