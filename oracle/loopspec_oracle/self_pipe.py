"""A `socket.socketpair` where the system has pipes but no sockets: asyncio's loops wake themselves through one."""

import os
import socket
import sys


class PipeSocket:
    """As much of a socket as an event loop asks of the two ends of its self-pipe."""

    def __init__(self, read, write):
        self._read = read
        self._write = write

    def fileno(self):
        return self._read if self._read is not None else self._write

    def setblocking(self, flag):
        os.set_blocking(self.fileno(), flag)

    def recv(self, size):
        return os.read(self._read, size)

    def send(self, data):
        return os.write(self._write, data)

    def close(self):
        os.close(self.fileno())


def install(refuse):
    """`refuse("sockets")` is called where anything but an event loop asks for a pair; it does not return."""

    def socketpair(*args, **kwargs):
        """(the end that receives, the end that sends): one way is all that a loop needs."""
        if sys._getframe(1).f_globals.get("__name__") != "asyncio.selector_events":
            refuse("sockets")
        read, write = os.pipe()
        return PipeSocket(read, None), PipeSocket(None, write)

    socket.socketpair = socketpair
