"""Who this subject is."""

import platform
import sys

from .preparation import is_accelerated
from .requests import VERSION


def hello(name, capabilities, foreign=None):
    """The line that a subject begins with, once asyncio is imported; `foreign` is the event loop in the place of asyncio's."""
    implementation = f"{platform.python_implementation()} {VERSION}, {platform.python_compiler()}, {sys.platform}"
    if not is_accelerated():
        implementation += ", asyncio in Python alone"
    if foreign:
        implementation = f"{foreign.name} on {implementation}"
    return {
        "hello": {
            "name": name,
            "version": VERSION,
            "implementation": implementation,
            "capabilities": capabilities,
            "quantum": foreign.QUANTUM if foreign else 0,
        }
    }
