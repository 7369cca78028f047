"""A prepared process that is copied for every scenario.

The copy has fresh counters (task names, thread names), runs one scenario, writes its reply to a pipe and ends without any
clean-up.  So nothing passes from one scenario to the next, and a copy that dies costs its own scenario only.  The next copy is
made while the last one works, and waits for its scenario with everything installed.
"""

import json
import os
import signal
import struct

from . import environment, preparation
from .requests import encode, execution

_SIZE = struct.Struct("<Q")


class Copy:
    """One copy of this process, waiting for its scenario.  `unwanted` are descriptors that it must not keep."""

    def __init__(self, unwanted, show_stderr, foreign=None):
        job_reader, self._job = os.pipe()
        self._reply, reply_writer = os.pipe()
        self.process = os.fork()
        if self.process == 0:
            try:
                for descriptor in (self._job, self._reply, *unwanted):
                    os.close(descriptor)
                _live(job_reader, reply_writer, show_stderr, foreign)
            finally:
                os._exit(70)
        os.close(job_reader)
        os.close(reply_writer)

    def send(self, id, name, source, options):
        """Gives the copy its one scenario."""
        try:
            _write(self._job, encode([id, name, source, options]))
        except BrokenPipeError:
            pass  # it died; `reply` will find out how
        os.close(self._job)

    @property
    def descriptors(self):
        return (self._reply,)

    def reply(self):
        """The encoded reply, or None if the copy died first.  To be called once."""
        try:
            return _read(self._reply)
        finally:
            os.close(self._reply)

    def death(self):
        """How the copy died, in words."""
        _, status = os.waitpid(self.process, 0)
        if os.WIFSIGNALED(status):
            return f"was killed by {signal.Signals(os.WTERMSIG(status)).name}"
        return f"ended with exit status {os.WEXITSTATUS(status)}"


class Worker:
    """Runs scenarios one after the other, each in a copy of its own."""

    def __init__(self, unwanted, show_stderr, foreign=None):
        self._unwanted = unwanted
        self._foreign = foreign
        self._show_stderr = show_stderr
        self._ended = []
        self._spare = self._copy(())

    def run(self, id, name, source, options):
        """The encoded reply to a request."""
        copy = self._spare
        copy.send(id, name, source, options)
        self._spare = self._copy(copy.descriptors)
        reply = copy.reply()
        if reply is None:
            return failure(id, name, copy)
        self._ended.append(copy.process)
        self._ended = [process for process in self._ended if os.waitpid(process, os.WNOHANG)[0] == 0]
        return reply

    def _copy(self, more):
        return Copy((*self._unwanted, *more), self._show_stderr, self._foreign)


def failure(id, name, copy):
    """The encoded reply to a request whose copy died."""
    message = f"the process that ran {name} {copy.death()} without a reply"
    return encode({"id": id, "error": {"kind": "internal", "message": message}})


def _live(job, replies, show_stderr, foreign):
    """The life of a copy; it ends here."""
    from .run import Run, ScenarioError

    def answer(reply):
        _write(replies, encode({"id": id, **reply}))
        os._exit(0)

    environment.enter_scenario(show_stderr)
    run = Run(finish=lambda trace: answer({"trace": trace}), show_traceback=show_stderr, foreign=foreign)
    run.install()
    preparation.exercise()
    preparation.settle()
    run.start()
    request = _read(job)
    if request is None:
        os._exit(0)  # the worker has ended
    os.close(job)
    id, name, source, options = json.loads(request)
    try:
        answer({"trace": run.execute(source, name, *execution(options))})
    except ScenarioError as error:
        answer({"error": {"kind": error.kind, "message": str(error)}})
    except BaseException as error:
        answer({"error": {"kind": "internal", "message": f"{type(error).__name__}: {error}"}})


def _write(descriptor, message):
    data = memoryview(_SIZE.pack(len(message)) + message)
    while data:
        data = data[os.write(descriptor, data) :]


def _read(descriptor):
    """A message, or None if its writer ended before it was complete."""
    data = b""
    while len(data) < _SIZE.size:
        part = os.read(descriptor, 1 << 16)
        if not part:
            return None
        data += part
    parts = [data[_SIZE.size :]]
    missing = _SIZE.unpack(data[: _SIZE.size])[0] - len(parts[0])
    while missing > 0:
        part = os.read(descriptor, 1 << 20)
        if not part:
            return None
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)
