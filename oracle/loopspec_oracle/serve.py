"""The two services over stdin and stdout, one JSON object per line: running scenarios, lowering sources."""

import os
import sys

from .greeting import hello
from .lowering import LoweringError, lower
from .requests import RequestError, encode, read_object, read_scenario, text_field

CAPABILITIES = ["loop", "future", "task", "combinators", "sync", "queues", "signals", "io", "choices", "threads", "real-clock"]


def serve_scenarios(show_stderr, loop=None, pure=False):
    """Runs scenarios until the input ends; `loop` names the factory of an event loop that is not asyncio's."""
    from . import environment, preparation, zygote

    channels = environment.take_channels()
    environment.set_up()
    preparation.prepare(pure, own_threads=loop is None)
    preparation.exercise()
    preparation.settle()
    foreign = _foreign_loop(loop) if loop is not None else None
    worker = zygote.Worker(channels, show_stderr, foreign)

    def answer(request):
        return worker.run(*read_scenario(request))

    # A foreign loop makes its own choices, and its threads are the system's.
    capabilities = [name for name in CAPABILITIES if foreign is None or name not in ("choices", "threads")]
    _serve(*channels, answer, hello("cpython", capabilities, foreign))


def _foreign_loop(name):
    # Not before: asyncio must be imported in our order.
    from . import foreign_loop

    try:
        return foreign_loop.ForeignLoop(foreign_loop.load(name), foreign_loop.VirtualTime())
    except foreign_loop.ForeignLoopError as error:
        print(error, file=sys.stderr)
        sys.exit(2)


def serve_lowering():
    """Lowers sources until the input ends."""
    _serve(0, 1, lambda request: encode({"id": request["id"], **lowered(request)}), None)


def lowered(request):
    """The tree and the header of the source in a request; of one with unsupported parts the rest.  Raises RequestError."""
    id = request["id"]
    name = text_field(request, "name", "name", id)
    source = text_field(request, "source", "source", id)
    try:
        return lower(source, name)
    except LoweringError as error:
        if error.rest is not None:
            return {"error": {"kind": error.kind, "message": str(error)}, "ast": error.rest}
        raise RequestError(str(error), id, error.kind) from None


def _serve(input, output, answer, greeting):
    with open(input, "rb") as lines, open(output, "wb", closefd=False) as replies:

        def send(line):
            replies.write(line + b"\n")
            replies.flush()

        try:
            if greeting is not None:
                send(encode(greeting))
            for line in lines:
                if line.strip():
                    send(_answer(line, answer))
        except BrokenPipeError:
            os._exit(0)  # nobody listens any more


def _answer(line, answer):
    try:
        return answer(read_object(line))
    except RequestError as error:
        return encode(error.reply())
