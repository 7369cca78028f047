"""What a scenario lets see: its events, and the time-outs its loops ask `select` for."""

import asyncio
import math

_running_loop = asyncio._get_running_loop
_current_task = asyncio.current_task


class Recorder:
    """Collects events and time-outs from its start until it is closed; anything else is dropped."""

    def __init__(self, clock, limits):
        self.events = []
        self.selects = []
        self.iteration = 0
        self._clock = clock
        self._limits = limits
        self._open = False

    @property
    def is_open(self):
        return self._open

    def start(self):
        self._open = True

    def close(self):
        self._open = False

    def event(self, text):
        if not self._open:
            return
        self._limits.check_memory()
        loop = _running_loop()
        time = task = None
        if loop is not None:
            time = number(loop.time())
            current = _current_task(loop)
            if current is not None:
                task = current.get_name()
        self.events.append({"n": len(self.events), "iteration": self.iteration, "time": time, "task": task, "text": text})

    def select(self, timeout):
        """A loop asks its selector to wait for `timeout` seconds."""
        if not self._open:
            self._limits.insist()
            return
        self._limits.check_memory()
        if self.iteration >= self._limits.iterations:
            self._limits.reached("iterations")
        self.iteration += 1
        self.selects.append(None if timeout is None else number(timeout))


def number(value):
    """A time as JSON has it: a double, or a word for what JSON cannot write."""
    value = float(value)
    return value if math.isfinite(value) else repr(value)
