"""Measures all runtimes, interleaved, and prints the table. Called by ./tools/bench."""

import argparse
import json
import pathlib
import platform
import random
import sys

sys.dont_write_bytecode = True
import counts  # noqa: E402
import language  # noqa: E402
import runtimes  # noqa: E402
import table  # noqa: E402


def repetition(columns, cases, number):
    """What is run one after the other: all runtimes of a case in changing order, then the next case."""
    for case in cases:
        having = [column for column in columns if case in column.cases]
        random.Random(f"{case} {number}").shuffle(having)
        yield from ((column, [case]) for column in having)


def measure(columns, cases, repetitions):
    """{(case, name): [ns of CPU time for an operation]}"""
    samples = {}
    for number in range(repetitions):
        print(f"run {number + 1} of {repetitions}", file=sys.stderr)
        for column, wanted in repetition(columns, cases, number):
            for case, value in column.run(wanted, divide=1, seconds=0.1).items():
                samples.setdefault((case, column.name), []).append(value)
    return samples


def glance(columns, cases):
    """The same shape from one short run of each program: shows that everything works, and no more."""
    samples = {}
    for column in columns:
        wanted = [case for case in cases if case in column.cases]
        for case, value in (column.run(wanted, divide=500, seconds=1e-6) if wanted else {}).items():
            samples[case, column.name] = [value]
    return samples


def compare(arguments):
    programs, no_program = runtimes.programs(arguments.programs)
    pythons, no_python = runtimes.pythons(arguments.python)
    columns, missing = programs + pythons, no_program + no_python
    cases = [case for case in runtimes.CASES if not arguments.case or case.partition("/")[0] in arguments.case]
    samples = glance(columns, cases) if arguments.quick else measure(columns, cases, arguments.repetitions)
    names = [column.name for column in columns]
    how = "one short run: no figures to rely on" if arguments.quick else f"median of {arguments.repetitions} interleaved runs"
    print(f"CPU time as a multiple of the floor's; {how}; {platform.machine()}, {sys.platform}\n")
    print("\n".join(table.report(cases, names, samples, missing)))
    if not arguments.quick:
        print("\n".join(table.verdicts(cases, names, samples)))
    if arguments.json:
        entries = [{"case": case, "runtime": name, "ns": values} for (case, name), values in samples.items()]
        document = {"cases": cases, "runtimes": names, "missing": missing, "samples": entries}
        pathlib.Path(arguments.json).write_text(json.dumps(document, indent=1) + "\n")


def main():
    parser = argparse.ArgumentParser(prog="tools/bench", description="The reference's speed next to other event loops, as multiples of the "
                                     "least machinery that has asyncio's order.")
    parser.add_argument("--programs", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--quick", action="store_true", help="one short run of everything: whether it works, not how fast it is")
    parser.add_argument("--repetitions", type=int, default=5)
    of_loops = [case for case in runtimes.CASES if "/" not in case]
    parser.add_argument("--case", action="append", metavar="CASE",
                        help="only this one (with and without a watched descriptor); may be repeated")
    parser.add_argument("--python", action="append", metavar="PATH", help="this CPython instead of those that are found; may be repeated")
    parser.add_argument("--json", metavar="FILE", help="write all figures there")
    parser.add_argument("--language", action="store_true", help="the speed of the scenario language next to CPython's")
    parser.add_argument("--counts", action="store_true", help="compare the reference's instruction counts with the recorded ones")
    parser.add_argument("--record-counts", action="store_true", help="count the reference's instructions and record them")
    arguments = parser.parse_args()
    if arguments.repetitions < 1:
        parser.error("--repetitions: at least one")
    known = language.CASES if arguments.language else of_loops
    for case in arguments.case or []:
        if case not in known:
            parser.error(f"--case: there is no {case!r}; there are {', '.join(known)}")
    try:
        if arguments.record_counts:
            counts.record(arguments.programs)
        elif arguments.counts:
            return counts.judge(arguments.programs)
        elif arguments.language:
            language.compare(arguments)
        else:
            compare(arguments)
    except (runtimes.Failed, counts.Failed) as failure:
        print(f"bench: {failure}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
