"""The two services over stdin and stdout, one JSON object per line: running scenarios, lowering sources."""

import os
import platform
import sys

from .lowering import LoweringError, lower
from .requests import VERSION, RequestError, read_object, read_scenario, text_field

CAPABILITIES = ["loop", "future", "task", "combinators", "sync", "queues", "signals", "io", "choices"]


def hello(foreign=None):
    """`foreign` is the event loop in the place of asyncio's."""
    implementation = f"{platform.python_implementation()} {VERSION}, {platform.python_compiler()}, {sys.platform}"
    return {
        "hello": {
            "name": "cpython",
            "version": VERSION,
            "implementation": f"{foreign.name} on {implementation}" if foreign else implementation,
            "capabilities": [name for name in CAPABILITIES if not (foreign and name == "choices")],
            "quantum": foreign.QUANTUM if foreign else 0,
        }
    }


def serve_scenarios(show_stderr, loop=None):
    """Runs scenarios until the input ends; `loop` names the factory of an event loop that is not asyncio's."""
    from . import environment, zygote

    channels = environment.take_channels()
    environment.set_up()
    zygote.prepare()
    foreign = _foreign_loop(loop) if loop is not None else None
    worker = zygote.Worker(channels, show_stderr, foreign)

    def answer(request):
        return worker.run(*read_scenario(request))

    _serve(*channels, answer, zygote.encode, hello(foreign))


def _foreign_loop(name):
    # Not before: asyncio must be imported by zygote.prepare().
    from . import foreign_loop

    try:
        return foreign_loop.ForeignLoop(foreign_loop.load(name), foreign_loop.VirtualTime())
    except foreign_loop.ForeignLoopError as error:
        print(error, file=sys.stderr)
        sys.exit(2)


def serve_lowering():
    """Lowers sources until the input ends."""
    from .zygote import encode

    def answer(request):
        id = request["id"]
        name = text_field(request, "name", "name", id)
        source = text_field(request, "source", "source", id)
        try:
            return encode({"id": id, **lower(source, name)})
        except LoweringError as error:
            raise RequestError(str(error), id, error.kind) from None

    _serve(0, 1, answer, encode, None)


def _serve(input, output, answer, encode, greeting):
    with open(input, "rb") as lines, open(output, "wb", closefd=False) as replies:

        def send(line):
            replies.write(line + b"\n")
            replies.flush()

        try:
            if greeting is not None:
                send(encode(greeting))
            for line in lines:
                if line.strip():
                    send(_answer(line, answer, encode))
        except BrokenPipeError:
            os._exit(0)  # nobody listens any more


def _answer(line, answer, encode):
    try:
        return answer(read_object(line))
    except RequestError as error:
        return encode(error.reply())
