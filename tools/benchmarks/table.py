"""The table of ratios, and what is said of the goals."""

import statistics

# Multiples of the floor that the reference is meant to stay within.
GOALS = {"call_chain": 2.5, "call_burst": 2.5, "switch": 2.5, "await": 2.5, "gather": 2.5, "task": 4, "future": 4, "timers": 2,
         "timers_cancelled": 2}
RIVALS = ("Boost.Asio", "libuv", "uvloop")  # to be ahead of in every case that they have


def medians(samples):
    """{(case, runtime): [ns]} -> {(case, runtime): ns}"""
    return {key: statistics.median(values) for key, values in samples.items()}


def number(ratio):
    return f"{ratio:.0f}" if ratio >= 100 else f"{ratio:.1f}" if ratio >= 10 else f"{ratio:.2f}"


def ratios(times):
    """{case: {runtime: multiple of the floor}}"""
    rows = {}
    for (case, runtime), value in times.items():
        rows.setdefault(case, {})[runtime] = value / times[case, "floor"]
    return rows


def rows_of(cases, names, times):
    yield ["case", "floor ns", "goal", *names[1:]]
    multiples = ratios(times)
    for case in cases:
        goal = GOALS.get(case.partition("/")[0])
        cells = [number(multiples[case][name]) if name in multiples[case] else "-" for name in names[1:]]
        yield [case, f"{times[case, 'floor']:.1f}", f"{goal:g}" if goal else "-", *cells]


def markdown(rows):
    rows = list(rows)
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]

    def line(cells):
        return "| " + " | ".join(cell.ljust(width) if i == 0 else cell.rjust(width) for i, (cell, width) in enumerate(zip(cells, widths))) + " |"

    rule = "| " + " | ".join("-" * width if i == 0 else "-" * (width - 1) + ":" for i, width in enumerate(widths)) + " |"
    return [line(rows[0]), rule, *map(line, rows[1:])]


def missed(cases, times):
    """[(case, multiple, goal)] that were judged, and those where the reference is slower than its goal."""
    multiples = ratios(times)
    judged = [(case, multiples[case]["reference"], GOALS[case.partition("/")[0]]) for case in cases if case.partition("/")[0] in GOALS]
    return judged, [entry for entry in judged if entry[1] > entry[2]]


def behind(cases, names, times):
    """[(case, rival, the reference's time by the rival's)] that were compared, and those where the reference is not faster."""
    rivals = [name for name in names if name.startswith(RIVALS)]
    judged = [(case, rival, times[case, "reference"] / times[case, rival]) for case in cases for rival in rivals if (case, rival) in times]
    return judged, [entry for entry in judged if entry[2] >= 1]


def report(cases, names, samples, missing):
    """The table, line by line, and what is not in it. names: the columns, the floor first."""
    yield from markdown(rows_of(cases, names, medians(samples)))
    yield ""
    for name, package in missing:
        yield f"not measured: {name}, which is not installed (Debian's {package})"


def verdicts(cases, names, samples):
    """What the figures say of the goals."""
    times = medians(samples)
    judged, slow = missed(cases, times)
    yield f"goals met: {len(judged) - len(slow)} of {len(judged)}" + "".join(
        f"\n  missed: {case} takes {number(multiple)} times the floor, the goal is {goal:g}" for case, multiple, goal in slow)
    compared, slower = behind(cases, names, times)
    yield f"ahead of Boost.Asio, libuv and uvloop: {len(compared) - len(slower)} of {len(compared)} times" + "".join(
        f"\n  not ahead: {case} takes {number(multiple)} times what {rival} takes" for case, rival, multiple in slower)
    spread, (case, name) = max((max(values) / min(values), key) for key, values in samples.items())
    yield f"largest spread of a figure (slowest by fastest run): {spread:.2f}, {case} of {name}"
