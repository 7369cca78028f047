"""`all_tasks` in order of creation, where asyncio itself does not know that order.

From 3.12 on a task that starts eagerly is registered only when it is first suspended, and from 3.14 on `all_tasks` is a C
function over a list of its own.  So every task that a loop creates gets a number.
"""

import itertools
import weakref

from .sets import OrderedSet

_numbers = weakref.WeakKeyDictionary()
_starting = {}
_count = itertools.count(1)


def install():
    import asyncio
    from asyncio import base_events, tasks

    loop_class = base_events.BaseEventLoop
    create_task = loop_class.create_task
    all_tasks = tasks.all_tasks

    def numbered_create_task(self, coro, **options):
        number = next(_count)
        _starting[id(coro)] = number
        try:
            task = create_task(self, coro, **options)
        finally:
            _starting.pop(id(coro), None)
        try:
            _numbers.setdefault(task, number)
        except TypeError:
            pass  # a task factory may return what cannot be referred to weakly
        return task

    def ordered_all_tasks(loop=None):
        return OrderedSet(_by_creation(all_tasks(loop)))

    for replacement, original in ((numbered_create_task, create_task), (ordered_all_tasks, all_tasks)):
        for attribute in ("__name__", "__qualname__", "__module__", "__doc__"):
            setattr(replacement, attribute, getattr(original, attribute))
    loop_class.create_task = numbered_create_task
    tasks.all_tasks = asyncio.all_tasks = ordered_all_tasks


def _by_creation(found):
    """The tasks sorted by number; one that no loop created stays behind the one that it was registered after."""
    last = 0
    keyed = []
    for task in found:
        number = _numbers.get(task) or _starting.get(id(task.get_coro()))
        last = number or last
        keyed.append((last, number is None, len(keyed), task))
    return [entry[-1] for entry in sorted(keyed, key=lambda entry: entry[:-1])]
