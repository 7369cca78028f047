# threading: threads, one of which runs at a time.
import _native
from _threading_barrier import Barrier, BrokenBarrierError
from _threading_local import local
from _threading_locks import BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore
from _threading_thread import (
    ExceptHookArgs,
    Thread,
    Timer,
    _DummyThread,
    _MainThread,
    activeCount,
    active_count,
    currentThread,
    current_thread,
    enumerate,
    excepthook,
    get_ident,
    get_native_id,
    main_thread,
)

__all__ = [
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event", "Lock", "RLock",
    "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "local", "excepthook",
    "ExceptHookArgs", "get_native_id",
]

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError

if _native.version_info >= (3, 10):
    __excepthook__ = excepthook
