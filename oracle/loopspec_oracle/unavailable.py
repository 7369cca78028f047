"""What WebAssembly has not: threads, sockets, processes.  A scenario that begins to use one is not supported there.

It is refused there and then, for what CPython raises in such a place is no behaviour of asyncio's.
"""

import functools
import os
import socket
import subprocess
import _thread

_THREAD_STARTERS = ("start_new_thread", "start_new", "start_joinable_thread")
_PROCESS_STARTERS = ("fork", "forkpty", "posix_spawn", "posix_spawnp", "system", "execv", "execve")


def install(refuse):
    """`refuse(what)` is called where a scenario asks for what there is not; it does not return."""
    import threading  # not before `threads` has seen to it that it is imported anew

    def refusing(original, what):
        @functools.wraps(original)
        def function(*args, **kwargs):
            refuse(what)

        return function

    for module, prefix in ((_thread, ""), (threading, "_")):
        for name in _THREAD_STARTERS:
            if hasattr(module, prefix + name):
                setattr(module, prefix + name, refusing(getattr(_thread, name), "threads"))
    for name in _PROCESS_STARTERS:
        if hasattr(os, name):
            setattr(os, name, refusing(getattr(os, name), "processes"))
    socket.socket.__init__ = refusing(socket.socket.__init__, "sockets")
    subprocess.Popen.__init__ = refusing(subprocess.Popen.__init__, "processes")
