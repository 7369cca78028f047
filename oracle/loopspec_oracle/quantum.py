"""A clock with a grain: deadlines are rounded up to multiples of the quantum, and the clock stands on whole nanoseconds.

The formula is the protocol's, and every subject computes it so (`reference/quantum.hpp` has it in C++):

    nanoseconds(t) = t * 1e9, rounded to the nearest integer, half to even
    grain          = nanoseconds(quantum), at least 1
    round_up(t)    = the least multiple of grain that is not below nanoseconds(t), divided by 1e9

With a quantum the clock itself is kept as nanoseconds(t) / 1e9.  So 0.1 + 0.2 is the 300th millisecond and not a bit more, and a clock
that waits for a deadline stands on it to the bit.  What a double cannot count in nanoseconds (2**53 and more, infinities, NaN) stays as it is.
"""

_COUNTABLE = float(1 << 53)


class Quantum:
    """The formula for one quantum in seconds; 0 leaves every time as it is."""

    def __init__(self, seconds=0):
        self.grain = max(1, round(seconds * 1e9)) if seconds else 0

    def __bool__(self):
        return bool(self.grain)

    def round_up(self, when):
        """The deadline that such a clock has for `when`, in seconds."""
        if not self.grain or not _is_countable(when):
            return when
        return -(-round(when * 1e9) // self.grain) * self.grain / 1e9

    def on_nanoseconds(self, seconds):
        """What such a clock shows for `seconds`."""
        if not self.grain or not _is_countable(seconds):
            return seconds
        return round(seconds * 1e9) / 1e9


def _is_countable(seconds):
    return isinstance(seconds, (int, float)) and abs(float(seconds) * 1e9) < _COUNTABLE


def install(quantum):
    """Every timer of every event loop that is made from here on is one of such a clock."""
    from asyncio import base_events

    loop_class = base_events.BaseEventLoop
    original = loop_class.call_at

    def call_at(self, when, callback, *args, context=None):
        timer = original(self, quantum.round_up(when), callback, *args, context=context)
        if timer._source_traceback:
            del timer._source_traceback[-1]
        return timer

    for attribute in ("__name__", "__qualname__", "__module__", "__doc__"):
        setattr(call_at, attribute, getattr(original, attribute))
    loop_class.call_at = call_at
