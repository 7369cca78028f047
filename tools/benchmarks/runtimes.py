"""The runtimes that are measured: programs of this folder that were built, and the Pythons that are found."""

import glob
import json
import os
import pathlib
import re
import shutil
import subprocess

CASES = [case + watch for case in ("call_chain", "call_burst", "timers", "timers_cancelled", "switch", "task", "await", "gather", "future",
                                   "queue_1", "queue_100") for watch in ("", "/watched") if case + watch != "await/watched"]
PYTHON_CASES = pathlib.Path(__file__).parent / "peers" / "asyncio_cases.py"


class Failed(Exception):
    """A program did not do what it was asked for."""


class Runtime:
    """One column: run(cases, ...) gives {case: nanoseconds of CPU time for one operation}."""

    def __init__(self, name, kind):
        self.name, self.kind = name, kind
        self.cases = []

    def _output(self, command):
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=600)
        except subprocess.TimeoutExpired:
            raise Failed(f"{self.name}: no answer in ten minutes: {' '.join(map(str, command))}") from None
        if done.returncode != 0:
            raise Failed(f"{self.name}: status {done.returncode}: {' '.join(map(str, command))}\n{done.stderr}")
        return done.stdout

    def _collect(self, entries, cases):
        seen = {}
        for entry in entries:
            error = entry.get("error_message") or entry.get("error")
            if error:
                raise Failed(f"{self.name}: {entry['name']}: {error}")
            seen[entry["name"]] = entry["cpu_time"] / entry["operations"]
        if set(seen) != set(cases):
            raise Failed(f"{self.name}: asked for {sorted(cases)}, measured {sorted(seen)}")
        return seen


class Program(Runtime):
    """One of ours, under Google Benchmark."""

    def __init__(self, name, path):
        super().__init__(name, "C++")
        self.path = path
        known = self._output([path, "--benchmark_list_tests"]).split()
        self.cases = [case for case in CASES if case in known]

    def run(self, cases, divide, seconds):
        pattern = "^(" + "|".join(cases) + ")$"
        text = self._output([self.path, f"--divide={divide}", f"--benchmark_filter={pattern}", f"--benchmark_min_time={seconds}",
                             "--benchmark_format=json"])
        return self._collect(json.loads(text)["benchmarks"], cases)


class Python(Runtime):
    """asyncio_cases.py under one interpreter."""

    def __init__(self, name, path, flags=()):
        super().__init__(name, "Python")
        self.path, self.flags = path, flags
        self.cases = list(CASES)

    def run(self, cases, divide, seconds):
        text = self._output([self.path, "-E", PYTHON_CASES, *self.flags, "--divide", str(divide), *cases])
        return self._collect(map(json.loads, text.splitlines()), cases)


def version_in(header, *names):
    """The numbers that a header defines under these names, with dots between them; nothing when it is not installed."""
    try:
        text = pathlib.Path("/usr/include", header).read_text()
    except OSError:
        return ""
    found = [re.search(rf"define\s+{name}\s+\"?([\d.]+)", text) for name in names]
    return " " + ".".join(match.group(1) for match in found if match)


def boost_version():
    number = version_in("boost/version.hpp", "BOOST_VERSION").strip()
    return f" {int(number) // 100000}.{int(number) // 100 % 1000}" if number else ""


def programs(folder):
    """[Runtime] of what was built, and [(name, Debian's package)] of what was not."""
    uv = version_in("uv/version.h", "UV_VERSION_MAJOR", "UV_VERSION_MINOR")
    event = version_in("event2/event-config.h", "EVENT__VERSION") or version_in("x86_64-linux-gnu/event2/event-config.h", "EVENT__VERSION")
    known = [("floor", "bench_floor", None), ("reference", "bench_reference", None), (f"Boost.Asio{boost_version()}", "bench_asio", "libboost-dev"),
             (f"libuv{uv}", "bench_libuv", "libuv1-dev"), (f"libevent{event}", "bench_libevent", "libevent-dev")]
    found, missing = [], []
    for name, program, package in known:
        path = pathlib.Path(folder) / program
        if path.exists():
            found.append(Program(name, path))
        elif package is None:
            raise Failed(f"{path} is not there: build the target `benchmarks`")
        else:
            missing.append((name, package))
    return found, missing


def ask(path, code):
    """What an interpreter prints; None when it cannot."""
    try:
        done = subprocess.run([path, "-E", "-c", code], capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def interpreters():
    """{version: path} of the CPythons on PATH and in ~/.pyenv/versions from 3.9 on, oldest first."""
    names = [f"python3.{minor}" for minor in range(9, 20)] + ["python3"]
    paths = [path for folder in os.get_exec_path() for name in names if (path := shutil.which(name, path=folder))]
    paths += glob.glob(os.path.expanduser("~/.pyenv/versions/3.*/bin/python3"))
    code = "import asyncio, platform, sys; assert sys.implementation.name == 'cpython' and sys.version_info >= (3, 9); print(platform.python_version())"
    found = {}
    for path in paths:
        version = ask(path, code)
        if version:
            found.setdefault(version, path)
    return dict(sorted(found.items(), key=lambda item: [int(part) for part in re.findall(r"\d+", item[0])]))


def pythons(chosen=None):
    """[Runtime] of uvloop and of each CPython, and [(name, package)] of what is missing. chosen: paths, instead of all that are found."""
    found = {ask(path, "import platform; print(platform.python_version())"): path for path in chosen} if chosen else interpreters()
    if None in found:
        raise Failed(f"{found[None]} is no Python that can be run")
    runtimes, missing = [], [] if found else [("CPython", "python3")]
    for version, path in found.items():
        uvloop = ask(path, "import uvloop; print(uvloop.__version__)")
        if uvloop:
            runtimes.insert(0, Python(f"uvloop {uvloop}", path, ["--uvloop"]))
            break
    else:
        missing.append(("uvloop", "python3-uvloop"))
    return runtimes + [Python(f"CPython {version}", path) for version, path in found.items()], missing
