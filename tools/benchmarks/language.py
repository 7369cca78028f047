"""The speed of the scenario language next to CPython's: the programs of the folder language, run in turn by both. Called by bench.py."""

import contextlib
import json
import math
import pathlib
import random
import statistics
import subprocess
import sys

import runtimes
import table

FOLDER = pathlib.Path(__file__).parent
SOURCE = FOLDER.parents[1]

# Sizes that take CPython a twentieth of a second or more.
SIZES = {"integers": 1_000_000, "calls": 1_000_000, "methods": 1_000_000, "containers": 250_000, "exceptions": 300_000, "generators": 1_500_000,
         "awaits": 300_000, "tasks": 1_000, "formats": 150_000}
# CPython's times that the reference may take at most; all cases together, as their geometric mean, no more than CPython.
LIMIT, LIMITS, MEAN_LIMIT = 2, {"awaits": 1 / 3, "tasks": 1 / 3}, 1
# Compiled and run by a worker that is there already: microseconds that this may take.
START_UP, START_UP_LIMIT = "start_up", 50
CASES = [*SIZES, START_UP]


class Case:
    """A program, its size in the last line: neither side's compiler sees more of it than a number handed to a function."""

    def __init__(self, name, divide=1):
        self.name = name
        self.starts = name == START_UP
        source = (FOLDER / "language" / f"{name}.py").read_text()
        self.source = source if self.starts else f"{source}\n\nprint(run({max(SIZES[name] // divide, 2)}))\n"
        self.repeat = max(500 // divide, 1) if self.starts else 1


class Side:
    """A program that is asked for one run after the other."""

    def __init__(self, name, command):
        self.name = name
        self.process = subprocess.Popen([str(part) for part in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def request(self, case):
        return {"name": case.name, "source": case.source, "repeat": case.repeat, "compile": case.starts}

    def run(self, case):
        """(ns of CPU time, what was printed)"""
        try:
            self.process.stdin.write(json.dumps(self.request(case)) + "\n")
            self.process.stdin.flush()
            line = self.process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            raise runtimes.Failed(f"{self.name}: ended during {case.name}, status {self.process.wait()}")
        answer = json.loads(line)
        if "error" in answer:
            raise runtimes.Failed(f"{self.name}: {case.name}: {answer['error']}")
        return answer["ns"], answer["output"]

    def close(self):
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()


class Reference(Side):
    """Gets the tree of each program, as a subject does, and behaves as the version that is asked for."""

    def __init__(self, program, version):
        if not pathlib.Path(program).exists():
            raise runtimes.Failed(f"{program} is not there: build the target `benchmarks`")
        super().__init__("reference", [program])
        self.version = version
        self.trees = {}

    def request(self, case):
        if case.source not in self.trees:
            sys.path.insert(0, str(SOURCE / "oracle"))
            from loopspec_oracle.lowering import lower

            self.trees[case.source] = lower(case.source, case.name)["ast"]
        return {"name": case.name, "ast": self.trees[case.source], "repeat": case.repeat, "version": self.version}


def chosen_pythons(paths):
    """{version: path}: those that were named, otherwise Debian's own and the newest 3.13, as far as they are found."""
    asked = "import platform; print(platform.python_version())"
    if paths:
        found = {runtimes.ask(path, asked): path for path in paths}
        if None in found:
            raise runtimes.Failed(f"{found[None]} is no Python that can be run")
        return found
    debian = runtimes.ask("/usr/bin/python3", asked)
    found = {debian: "/usr/bin/python3"} if debian else {}
    newest = [(version, path) for version, path in runtimes.interpreters().items() if version.startswith("3.13.")]
    found.update(newest[-1:])
    if not found:
        raise runtimes.Failed("no CPython to compare with: name one with --python PATH")
    return found


def measure(sides, cases, repetitions):
    """{(case, side): [ns]}; all sides run a case in changing order, then comes the next case. They must print the same."""
    samples, printed = {}, {}
    for number in range(repetitions):
        for case in cases:
            order = list(sides)
            random.Random(f"{case.name} {number}").shuffle(order)
            for side in order:
                ns, output = side.run(case)
                samples.setdefault((case.name, side.name), []).append(ns)
                first, other = printed.setdefault(case.name, (output, side.name))
                if output != first:
                    raise runtimes.Failed(f"{case.name}: {side.name} printed {output}, {other} printed {first}")
    return samples


def geometric_mean(values):
    return math.exp(statistics.fmean(map(math.log, values)))


def ratio(value):
    return f"{value:.2f}" if value < 10 else f"{value:.1f}"


def rows(cases, pythons, times):
    yield ["case", "reference ms", "at most", *pythons]
    for case in cases:
        if case in SIZES:
            multiples = [ratio(times[case, "reference"] / times[case, python]) for python in pythons]
            yield [case, f"{times[case, 'reference'] / 1e6:.1f}", ratio(LIMITS.get(case, LIMIT)), *multiples]
    means = mean_multiples(cases, pythons, times)
    if means:
        yield ["geometric mean", "", ratio(MEAN_LIMIT), *(ratio(means[python]) for python in pythons)]


def mean_multiples(cases, pythons, times):
    """{python: geometric mean of all cases that have a size}"""
    sized = [case for case in cases if case in SIZES]
    return {python: geometric_mean([times[case, "reference"] / times[case, python] for case in sized]) for python in pythons} if sized else {}


def verdicts(cases, pythons, times):
    """What the figures say of the goals."""
    judged = [(case, python, times[case, "reference"] / times[case, python], LIMITS.get(case, LIMIT))
              for case in cases if case in SIZES for python in pythons]
    judged += [("geometric mean", python, value, MEAN_LIMIT) for python, value in mean_multiples(cases, pythons, times).items()]
    missed = [entry for entry in judged if entry[2] > entry[3]]
    yield f"goals met: {len(judged) - len(missed)} of {len(judged)}" + "".join(
        f"\n  missed: {case} takes {ratio(value)} times as long as {python}, at most {ratio(limit)} was meant" for case, python, value, limit in missed)
    if START_UP in cases:
        microseconds = times[START_UP, "reference"] / 1000
        others = ", ".join(f"{python} {times[START_UP, python] / 1000:.0f}" for python in pythons)
        yield f"start-up, compiling and running 18 lines: {microseconds:.1f} µs, at most {START_UP_LIMIT} were meant ({others})"


def compare(arguments):
    """What bench.py was asked for: programs, python, case, repetitions, quick, json."""
    repetitions, quick = arguments.repetitions, arguments.quick
    found = chosen_pythons(arguments.python)
    sides = [Reference(pathlib.Path(arguments.programs) / "bench_language", next(iter(found)))]
    sides += [Side(f"CPython {version}", [path, "-E", FOLDER / "peers" / "language_cases.py"]) for version, path in found.items()]
    cases = [Case(name, 1000 if quick else 1) for name in CASES if not arguments.case or name in arguments.case]
    try:
        measure(sides, [Case(case.name, 1000) for case in cases], 1)  # what is made at first use is made
        samples = measure(sides, cases, 1 if quick else repetitions)
    finally:
        for side in sides:
            side.close()
    names, pythons, times = [case.name for case in cases], [side.name for side in sides[1:]], table.medians(samples)
    how = "one short run: no figures to rely on" if quick else f"median of {repetitions} interleaved runs"
    print(f"CPU time of the reference, and as a multiple of CPython's; {how}\n")
    print("\n".join(table.markdown(rows(names, pythons, times))))
    if not quick:
        print("", *verdicts(names, pythons, times), sep="\n")
    if arguments.json:
        entries = [{"case": case, "runtime": name, "ns": values} for (case, name), values in samples.items()]
        pathlib.Path(arguments.json).write_text(json.dumps({"cases": names, "pythons": pythons, "samples": entries}, indent=1) + "\n")
