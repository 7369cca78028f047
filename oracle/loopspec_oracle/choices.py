"""Choice points: where the documentation leaves an order free, a run may be told which one to take.

A run is given a list of indices, one for each choice point in the order in which it meets them; a missing one is 0, CPython's own
way.  It notes every choice point that it met, so that whoever asked can go through all combinations.  An order of n things is
chosen one by one: n alternatives, then n - 1, and so on.

Runs that are not asked about choices have nothing of this installed.
"""

from types import SimpleNamespace

from . import set_order

EQUAL_DEADLINES = "equal-deadlines"
SET_ORDER = "set-order"
READY_DESCRIPTORS = "ready-descriptors"
NEXT_THREAD = "next-thread"


class ImpossibleChoice(BaseException):
    """The request asks for an alternative that there is not; nothing in the scenario can catch it and go on."""


class Choices:
    """`indices` is what was asked for, None when nobody asks; `taken` is what was met, as the trace tells it."""

    def __init__(self, recorder):
        self.indices = None
        self.taken = []
        self.problem = None
        self._recorder = recorder

    @property
    def asked(self):
        return self.indices is not None

    def choose(self, kind, alternatives):
        """The index of the alternative to take, of two or more."""
        if not self._recorder.is_open:
            return 0
        number = len(self.taken)
        self.taken.append({"kind": kind, "alternatives": alternatives, "events": len(self._recorder.events)})
        index = self.indices[number] if number < len(self.indices) else 0
        if index >= alternatives:
            self.problem = f"choices[{number}] is {index}, but there are {alternatives} alternatives ({kind})"
            raise ImpossibleChoice(self.problem)
        return index

    def arrange(self, kind, things):
        """The things in the order chosen."""
        rest = list(things)
        order = []
        while len(rest) > 1:
            order.append(rest.pop(self.choose(kind, len(rest))))
        return order + rest


def install(choices):
    """From here on every free order of this process is a choice."""
    _install_timers(choices)
    _install_sets(choices)


def _install_timers(choices):
    """asyncio takes due timers from its heap one by one: the next is any one of those with the least deadline."""
    import heapq
    from asyncio import base_events

    def heappop(heap):
        handle = heapq.heappop(heap)
        if handle._cancelled or not heap or heap[0]._when != handle._when:
            return handle
        places = [place for place in _with_least_deadline(heap) if not heap[place]._cancelled]
        if not places:
            return handle
        chosen = choices.choose(EQUAL_DEADLINES, len(places) + 1)
        if chosen == 0:
            return handle
        place = places[chosen - 1]
        handle, heap[place] = heap[place], handle  # their deadlines are equal, so it stays a heap
        return handle

    base_events.heapq = SimpleNamespace(heappop=heappop, heappush=heapq.heappush, heapify=heapq.heapify)


def _with_least_deadline(heap):
    """The places of a heap whose deadline is that of its first, which is where a walk from the root need not turn back."""
    when = heap[0]._when
    places = []
    pending = [0]
    while pending:
        place = pending.pop()
        if place < len(heap) and heap[place]._when == when:
            places.append(place)
            pending += (2 * place + 2, 2 * place + 1)
    return places


def _install_sets(choices):
    """A set that asyncio iterates over takes its order when that happens first, and keeps it until something joins it."""
    import asyncio
    from asyncio import tasks

    def arrange(elements):
        keys = choices.arrange(SET_ORDER, elements._loopspec_order)
        elements._loopspec_order = {key: elements._loopspec_order[key] for key in keys}
        elements._loopspec_arranged = True

    def before_iteration(elements, frame):
        if not elements._loopspec_arranged and len(elements._loopspec_order) > 1 and _is_in_asyncio(frame):
            arrange(elements)

    original = tasks.all_tasks

    def all_tasks(loop=None):
        found = original(loop)
        if len(found) > 1 and found._loopspec_mixed:
            arrange(found)
        return found

    for attribute in ("__name__", "__qualname__", "__module__", "__doc__"):
        setattr(all_tasks, attribute, getattr(original, attribute))
    tasks.all_tasks = asyncio.all_tasks = all_tasks
    set_order.before_iteration = before_iteration


def _is_in_asyncio(frame):
    """asyncio itself iterates, or a weak set of its event loops does (async generators that are to be closed)."""
    module = frame.f_globals.get("__name__", "")
    if module == "_weakrefset":
        frame = frame.f_back
        return frame is not None and frame.f_globals.get("__name__") == "asyncio.base_events"
    return module.startswith("asyncio.")
