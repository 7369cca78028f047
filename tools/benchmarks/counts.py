"""Instructions that the reference's cases execute, counted by callgrind, and the recorded ones: instructions.json."""

import json
import pathlib
import re
import shutil
import subprocess
import tempfile

RECORDED = pathlib.Path(__file__).parent / "instructions.json"
TOLERANCE = 0.05
SKIPPED = 77  # CTest's word for "not judged"


class Failed(Exception):
    """The program could not be run."""


class NotJudged(Exception):
    """There is nothing to compare with."""


def dumped(folder):
    """{case: instructions of one operation} from callgrind's files: two for each case, with different numbers of operations."""
    runs = {}
    for file in pathlib.Path(folder).glob("out.*"):
        text = file.read_text()
        run = re.search(r"^desc: Trigger: Client Request: (\w+)/(\d+)$", text, re.MULTILINE)
        total = re.search(r"^summary: (\d+)", text, re.MULTILINE)
        if run and total:
            runs.setdefault(run.group(1), []).append((int(run.group(2)), int(total.group(1))))
    found = {}
    for case, ((few, of_few), (more, of_more)) in ((case, sorted(pair)) for case, pair in sorted(runs.items())):
        found[case] = round((of_more - of_few) / (more - few), 1)
    return found


def count(programs):
    """{"compiler": text, "instructions": {case: number}}"""
    program = pathlib.Path(programs) / "count_reference"
    if shutil.which("valgrind") is None:
        raise NotJudged("valgrind is not installed (Debian's valgrind)")
    if not program.exists():
        raise NotJudged(f"{program} was not built: valgrind's headers were missing, or this is a build with sanitizers")
    with tempfile.TemporaryDirectory() as folder:
        command = ["valgrind", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={folder}/out", program]
        done = subprocess.run(command, capture_output=True, text=True, timeout=600)
        if done.returncode != 0:
            raise Failed(f"{program} under valgrind: status {done.returncode}\n{done.stderr}")
        compiler = re.search(r"^compiler (.*)$", done.stdout, re.MULTILINE).group(1)
        return {"compiler": compiler, "instructions": dumped(folder)}


def record(programs):
    try:
        found = count(programs)
    except NotJudged as reason:
        raise Failed(str(reason)) from None
    RECORDED.write_text(json.dumps(found, indent=1) + "\n")
    print(f"{RECORDED.name}: {len(found['instructions'])} cases, {found['compiler']}")


def differences(before, now):
    """What is to be said of the counts: a list of sentences, empty when nothing grew."""
    said = []
    for case in sorted(set(before) | set(now)):
        if case not in before or case not in now:
            said.append(f"{case}: {'is not recorded' if case not in before else 'is recorded, and there is no such case'}")
        elif now[case] > before[case] * (1 + TOLERANCE):
            growth = 100 * (now[case] / before[case] - 1)
            said.append(f"{case}: {before[case]} instructions an operation before, {now[case]} now: {growth:.1f} % more")
    return said


def judge(programs, recorded=RECORDED):
    """Prints what grew by more than the tolerance; an exit status."""
    try:
        found = count(programs)
        before = json.loads(pathlib.Path(recorded).read_text())
        if found["compiler"] != before["compiler"]:
            raise NotJudged(f"counts were recorded with {before['compiler']}, this is {found['compiler']}")
    except NotJudged as reason:
        print(f"not judged: {reason}")
        return SKIPPED
    said = differences(before["instructions"], found["instructions"])
    for case, instructions in found["instructions"].items():
        print(f"{case:18} {instructions:10.1f} instructions an operation, recorded {before['instructions'].get(case, '-')}")
    for sentence in said:
        print(sentence)
    if said:
        print(f"More than {TOLERANCE:.0%} is a failure. If it has to be so: ./tools/bench --record-counts, and say why in the commit.")
    return 1 if said else 0
