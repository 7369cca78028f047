# rules: names.since-3-11, names.since-3-13
import asyncio
for name in ("Runner", "TaskGroup", "timeout", "timeout_at", "QueueShutDown"):
    print(name, hasattr(asyncio, name))
for name in ("cancelling", "uncancel"):
    print(name, hasattr(asyncio.Task, name))
print("shutdown", hasattr(asyncio.Queue, "shutdown"))
