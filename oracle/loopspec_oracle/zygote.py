"""A prepared process that is copied for every scenario.

The copy has fresh counters (task names, thread names), runs one scenario, writes its reply to a pipe and ends without any
clean-up.  So nothing passes from one scenario to the next, and a copy that dies costs its own scenario only.
"""

import gc
import json
import os
import signal
import struct
import sys

from . import asyncio_sets, environment

_SIZE = struct.Struct("<Q")


def encode(reply):
    """A reply as one line of ASCII; lone surrogates are escaped as such."""
    return json.dumps(reply, separators=(",", ":"), allow_nan=False).encode("ascii")


def prepare():
    """Before the first copy: everything that a scenario is likely to import is imported, and left alone by the collector."""
    global run
    asyncio_sets.install()
    from . import run
    import asyncio.subprocess  # noqa: F401
    import concurrent.futures.thread  # noqa: F401
    import contextlib, dataclasses, enum, heapq, inspect, itertools, logging, queue, random, string  # noqa: E401, F401

    loop = asyncio.new_event_loop()
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.close()
    gc.collect()
    gc.freeze()


def run_in_copy(id, name, source, bounds, close_in_copy, show_stderr):
    """The encoded reply to a request, made by a copy of this process."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _copy(id, name, source, bounds, writer, (reader, *close_in_copy), show_stderr)
    os.close(writer)
    try:
        reply = _read_reply(reader)
    finally:
        os.close(reader)
    if reply is None:
        _, status = os.waitpid(child, 0)
        message = f"the process that ran {name} {_death(status)} without a reply"
        return encode({"id": id, "error": {"kind": "internal", "message": message}})
    os.waitpid(child, 0)
    return reply


def _copy(id, name, source, bounds, writer, unwanted, show_stderr):
    """Runs the scenario in the copy; never returns."""

    def answer(reply):
        _write_reply(writer, encode(reply))
        os._exit(0)

    try:
        for descriptor in unwanted:
            os.close(descriptor)
        environment.enter_scenario(show_stderr)
        trace = run.run_scenario(source, name, bounds, lambda trace: answer({"id": id, "trace": trace}))
        answer({"id": id, "trace": trace})
    except run.ScenarioError as error:
        answer({"id": id, "error": {"kind": error.kind, "message": str(error)}})
    except BaseException as error:
        answer({"id": id, "error": {"kind": "internal", "message": f"{type(error).__name__}: {error}"}})
    finally:
        os._exit(70)


def _write_reply(writer, reply):
    data = memoryview(_SIZE.pack(len(reply)) + reply)
    while data:
        data = data[os.write(writer, data) :]


def _read_reply(reader):
    """The reply, or None if its writer died before it was complete."""
    data = b""
    while len(data) < _SIZE.size:
        part = os.read(reader, 1 << 16)
        if not part:
            return None
        data += part
    parts = [data[_SIZE.size :]]
    missing = _SIZE.unpack(data[: _SIZE.size])[0] - len(parts[0])
    while missing > 0:
        part = os.read(reader, 1 << 20)
        if not part:
            return None
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def _death(status):
    if os.WIFSIGNALED(status):
        return f"was killed by {signal.Signals(os.WTERMSIG(status)).name}"
    return f"ended with exit status {os.WEXITSTATUS(status)}"
