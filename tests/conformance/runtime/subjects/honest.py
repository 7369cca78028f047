"""A subject that answers every request with a trace of one event, the scenario's source; the others here differ from it in one thing.

It misbehaves, in the way of the function given to serve, for scenarios with "bad" in their name.
"""
import json
import sys


def say(value):
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


def trace(request):
    text = request["scenario"]["source"]
    event = {"n": 0, "iteration": 1, "time": 0.0, "task": "Task-1", "text": text}
    return {"events": [event], "outcome": {"ok": True}, "selects": [0.0]}


def answer(request):
    say({"id": request["id"], "trace": trace(request)})


def serve(misbehave):
    say({"hello": {"name": "test", "version": "1", "implementation": "a script",
                   "capabilities": ["loop", "task"], "quantum": 0.0}})
    for line in sys.stdin:
        request = json.loads(line)
        if "bad" in request["scenario"]["name"]:
            misbehave(request)
        else:
            answer(request)


if __name__ == "__main__":
    serve(answer)
