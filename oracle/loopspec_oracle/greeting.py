"""Who this subject is."""

import platform
import sys

from .preparation import is_accelerated
from .requests import VERSION


def hello(name, capabilities):
    """The line that a subject begins with, once asyncio is imported."""
    implementation = f"{platform.python_implementation()} {VERSION}, {platform.python_compiler()}, {sys.platform}"
    if not is_accelerated():
        implementation += ", asyncio in Python alone"
    return {
        "hello": {
            "name": name,
            "version": VERSION,
            "implementation": implementation,
            "capabilities": capabilities,
            "quantum": 0,
        }
    }
