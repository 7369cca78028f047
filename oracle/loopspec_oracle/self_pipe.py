"""A `socket.socketpair` where the system has pipes but no sockets: asyncio's loops wake themselves through one."""

import os
import socket


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


def socketpair():
    """(the end that receives, the end that sends): one way is all that is needed."""
    read, write = os.pipe()
    return PipeSocket(read, None), PipeSocket(None, write)


def install():
    socket.socketpair = socketpair
