"""A subject that makes its times up: in virtual time the events a, b, c come at 0.01, 0.02, 0.03; on the real clock as the arguments say.

The arguments are TEXT=TIME, one for each event on the real clock. Before them may stand --quantum S; and --virtual-only: no real clock is offered.
"""
import json
import sys


def trace(times):
    events = [{"n": n, "iteration": None, "time": time, "task": "Task-" + text[0], "text": text} for n, (text, time) in enumerate(times)]
    return {"events": events, "outcome": {"ok": True}, "selects": None}


def say(value):
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


arguments = sys.argv[1:]
quantum = 0.0
if arguments[:1] == ["--quantum"]:
    quantum = float(arguments[1])
    arguments = arguments[2:]
capabilities = ["loop", "task", "real-clock"]
if arguments[:1] == ["--virtual-only"]:
    capabilities.remove("real-clock")
    arguments = arguments[1:]
real = [(text, float(time)) for text, time in (argument.split("=") for argument in arguments)]

say({"hello": {"name": "fabricated", "version": "1", "implementation": "a script", "capabilities": capabilities, "quantum": quantum}})
for line in sys.stdin:
    request = json.loads(line)
    options = request["options"]
    if options.get("clock") == "real":
        say({"id": request["id"], "trace": trace(real)})
    elif options.get("limits", {}).get("time", 1) < 0.03:
        say({"id": request["id"], "trace": {**trace([("a", 0.01)]), "outcome": {"limit": "time"}}})
    else:
        say({"id": request["id"], "trace": trace([("a", 0.01), ("b", 0.02), ("c", 0.03)])})
