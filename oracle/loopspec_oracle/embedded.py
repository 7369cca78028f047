"""The oracle inside a host that keeps scenarios apart by restoring the memory of the whole interpreter.

The host calls `prepare` once, keeps that state, and for every request writes it to a file, calls `answer`, and restores the
state.  The write of the reply does not return.
"""

import json
import os
import sys

from . import clock, preparation, requests, self_pipe, unavailable
from .requests import RequestError, encode, execution, read_object, read_scenario

REQUEST = "/loopspec/request"
REPLY = "/dev/loopspec_reply"

CAPABILITIES = ["loop", "future", "task", "combinators", "sync", "queues", "signals", "choices"]

_id = None
_answer = None
_main = sys.modules["__main__"]  # stays alive when a scenario takes its place


def prepare(service):
    """For requests to run scenarios, or to lower sources; `service` is {"name", "pure", "stderr"} as JSON."""
    global _answer
    service = json.loads(service)
    clock.set_timezone()
    if service["name"] == "lower":
        from . import lowering  # noqa: F401

        _answer = _lower
        return
    self_pipe.install(_refuse)
    preparation.prepare(service["pure"])
    unavailable.install(_refuse)
    from .run import Run

    run = Run(finish=lambda trace: _reply({"trace": trace}), show_traceback=service["stderr"])
    run.install()
    preparation.exercise()
    preparation.settle()
    run.start()
    _answer = lambda request: _run(run, request)  # noqa: E731


def greet():
    """Answers with the hello line; does not return."""
    from .greeting import hello

    _write(hello("pyodide", CAPABILITIES))


def answer():
    """Answers the request that lies in the file; does not return."""
    global _id
    try:
        with open(REQUEST, "rb") as file:
            request = read_object(file.read())
        _id = request["id"]
        _reply(_answer(request))
    except RequestError as error:
        _write(error.reply())


def _run(run, request):
    from .run import ScenarioError

    _, name, source, options = read_scenario(request)
    if options["limits"]["memory"] is not None:
        return _unsupported("limits of the memory")
    if options["real_time"]:
        return _unsupported("real clocks")
    try:
        return {"trace": run.execute(source, name, *execution(options))}
    except ScenarioError as error:
        return {"error": {"kind": error.kind, "message": str(error)}}
    except BaseException as error:
        return {"error": {"kind": "internal", "message": f"{type(error).__name__}: {error}"}}


def _lower(request):
    from .serve import lowered

    return lowered(request)


def _unsupported(what):
    return {"error": {"kind": "unsupported", "message": f"there are no {what} in WebAssembly"}}


def _refuse(what):
    _reply({"error": {"kind": "lacks-capability", "message": f"there are no {what} in WebAssembly"}})


def _reply(reply):
    _write({"id": _id, **reply})


def _write(reply):
    os.write(os.open(REPLY, os.O_WRONLY), encode(reply))
