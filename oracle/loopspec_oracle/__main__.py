"""`python3 -m loopspec_oracle serve | lower [FILE] | run FILE`."""

import argparse
import json
import sys

from .restart import restart_clean


def main(arguments):
    options = _parser().parse_args(arguments)
    try:
        return options.do(options, arguments)
    except KeyboardInterrupt:
        return 130


def _parser():
    parser = argparse.ArgumentParser(prog="python3 -m loopspec_oracle", description="CPython as a subject of loopspec.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    serve = commands.add_parser("serve", help="run scenarios: one request a line on stdin, one reply a line on stdout")
    serve.add_argument("--loop", metavar="MODULE.FUNCTION", help="what makes the event loops, in place of asyncio")
    serve.set_defaults(do=_serve)
    lower = commands.add_parser("lower", help="tree JSON of FILE; without FILE a service over stdin and stdout")
    lower.add_argument("file", nargs="?", metavar="FILE")
    lower.set_defaults(do=_lower)
    run = commands.add_parser("run", help="print the trace of FILE on one line")
    run.add_argument("file", metavar="FILE")
    run.set_defaults(do=_run)
    for command in (serve, run):
        command.add_argument("--stderr", action="store_true", help="let a scenario's stderr through")
        command.add_argument("--pure", action="store_true", help="asyncio without its C accelerator")
    return parser


def _serve(options, arguments):
    restart_clean(arguments)
    from .serve import serve_scenarios

    serve_scenarios(options.stderr, options.loop, options.pure)
    return 0


def _lower(options, arguments):
    if options.file is None:
        from .serve import serve_lowering

        serve_lowering()
        return 0
    from .lowering import LoweringError, lower

    try:
        print(json.dumps(lower(_read(options.file), options.file)))
    except LoweringError as error:
        print(error, file=sys.stderr)
        return 2 if error.kind == "scenario" else 3
    return 0


def _run(options, arguments):
    restart_clean(arguments)
    source = _read(options.file)
    from . import environment, preparation, zygote
    from .requests import read_options

    channels = environment.take_channels()
    environment.set_up()
    preparation.prepare(options.pure)
    copy = zygote.Copy(channels, options.stderr)
    copy.send(0, options.file, source, read_options(None, 0))
    reply = json.loads(copy.reply() or zygote.failure(0, options.file, copy))
    if "error" in reply:
        print(reply["error"]["message"], file=sys.stderr)
        return 3 if reply["error"]["kind"] == "not-in-version" else 2
    with open(channels[1], "w", encoding="ascii") as out:
        print(json.dumps(reply["trace"]), file=out)
    return 0


def _read(path):
    """The text of a scenario; a byte-order mark is no part of it."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise SystemExit(_unreadable(path, error))


def _unreadable(path, error):
    print(f"{path}: {error.strerror if isinstance(error, OSError) else error}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
