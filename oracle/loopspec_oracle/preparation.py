"""What an interpreter does once, before its first scenario, whatever keeps scenarios apart afterwards."""

import gc
import sys

from . import asyncio_sets, threads


def prepare(pure=False, own_threads=True):
    """Imports what a scenario is likely to import, with asyncio in our order.

    `pure`: without asyncio's C accelerator.  `own_threads`: threads are to pass our baton, not the system's.
    """
    if own_threads:
        threads.replace_primitives()
    if pure:
        sys.modules["_asyncio"] = None  # importing it fails from here on
    asyncio_sets.install()
    import asyncio.subprocess  # noqa: F401
    import concurrent.futures.thread  # noqa: F401
    import contextlib, dataclasses, enum, heapq, inspect, itertools, logging, queue, random, string, typing  # noqa: E401, F401

    from . import run  # noqa: F401

    asyncio_sets.finish()


def exercise():
    """Goes once through what every scenario goes through, but for tasks, whose counter must stay untouched."""
    import asyncio

    compile("async def main():\n    print(1)\n", "<warm-up>", "exec")
    loop = asyncio.new_event_loop()
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.close()


def settle():
    """What is there now is left alone by the collector."""
    gc.collect()
    gc.freeze()


def is_accelerated():
    """True when tasks and futures are those of `_asyncio`; a Python may have been built without it."""
    return sys.modules.get("_asyncio") is not None
