"""The reference (the binary that LOOPSPEC names) as a runtime with other properties: what it says of itself and its traces are altered.

--blind           it reports no iterations and no selects
--quantum S       its timers have that grain, always
--claims A,B      its capabilities
--turned          what is printed at one instant is told in the opposite order
--shouts          the last event is told in capitals
--deaf            it does not hear of a quantum that deadlines are to be rounded up to
"""
import argparse
import json
import os
import subprocess
import sys
from itertools import groupby


def options():
    parser = argparse.ArgumentParser()
    for name in ("blind", "turned", "shouts", "deaf"):
        parser.add_argument("--" + name, action="store_true")
    parser.add_argument("--quantum", type=float, default=0.0)
    parser.add_argument("--claims")
    return parser.parse_args()


def altered(trace, how):
    events = trace["events"]
    if how.turned:
        groups = [list(group) for _, group in groupby(events, lambda event: event["time"])]
        events = [event for group in groups for event in reversed(group)]
    if how.shouts and events:
        events[-1]["text"] = events[-1]["text"].upper()
    for n, event in enumerate(events):
        event["n"] = n
        if how.blind:
            event["iteration"] = None
    return {"events": events, "outcome": trace["outcome"], "selects": None if how.blind else trace["selects"]}


def main():
    how = options()
    reference = subprocess.Popen([os.environ["LOOPSPEC"], "serve", "reference"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def say(value):
        sys.stdout.write(json.dumps(value) + "\n")
        sys.stdout.flush()

    hello = json.loads(reference.stdout.readline())
    hello["hello"].update(name="altered", quantum=how.quantum)
    if how.claims is not None:
        hello["hello"]["capabilities"] = how.claims.split(",")
    say(hello)
    for line in sys.stdin:
        request = json.loads(line)
        if how.deaf:
            request["options"].pop("quantum", None)
        elif how.quantum:
            request["options"]["quantum"] = max(how.quantum, request["options"].get("quantum", 0))
        reference.stdin.write(json.dumps(request).encode() + b"\n")
        reference.stdin.flush()
        answer = json.loads(reference.stdout.readline())
        if "trace" in answer:
            answer["trace"] = altered(answer["trace"], how)
        say(answer)


main()
