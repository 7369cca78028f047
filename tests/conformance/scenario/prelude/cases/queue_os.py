import os
import os.path
import queue
import threading
import time
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue, SimpleQueue


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


q = Queue(2)
q.put("a"), q.put_nowait("b")
print(q.qsize(), q.empty(), q.full(), q.maxsize)
attempt(q.put_nowait, "c"), attempt(q.put, "c", False), attempt(q.put, "c", timeout=0), attempt(q.put, "c", timeout=-1)
print(q.get(), q.get_nowait())
attempt(q.get_nowait), attempt(q.get, False), attempt(q.get, timeout=0), attempt(q.get, timeout=-1)
q.task_done(), q.task_done()
attempt(q.task_done)
q.join()
p = PriorityQueue()
for item in (3, 1, 2):
    p.put(item)
print([p.get() for _ in range(3)], LifoQueue().empty())
stack = LifoQueue()
for item in "abc":
    stack.put(item)
print(stack.get(), stack.queue)
s = SimpleQueue()
s.put(1), s.put_nowait(2)
print(s.qsize(), s.get(), s.get_nowait(), s.empty())
attempt(s.get_nowait), attempt(s.get, False), attempt(s.get, timeout=0), attempt(s.get, timeout=-1)
print(Empty.__mro__[1], issubclass(Full, Exception), Queue[int])
work, done = Queue(), []


def worker():
    while True:
        item = work.get()
        if item is None:
            work.task_done()
            return
        done.append(item * 2)
        work.task_done()


thread = threading.Thread(target=worker)
thread.start()
for n in range(5):
    work.put(n)
work.put(None)
work.join()
thread.join()
print(done, work.unfinished_tasks)
if hasattr(queue, "ShutDown"):
    q = Queue()
    q.put(1)
    q.shutdown()
    attempt(q.put, 2), attempt(q.get), attempt(q.get)
    q = Queue()
    q.put(1)
    q.shutdown(immediate=True)
    attempt(q.get)
    q.join()
print(os.sep, repr(os.linesep), os.name, os.pathsep, os.curdir, os.pardir, os.extsep, os.devnull)
print(os.getenv("LOOPSPEC_SURELY_UNSET"), os.getenv("LOOPSPEC_SURELY_UNSET", "default"), os.environ.get("LOOPSPEC_SURELY_UNSET", 1), "LOOPSPEC_SURELY_UNSET" in os.environ)
os.environ["LOOPSPEC_TEST"] = "v"
print(os.environ["LOOPSPEC_TEST"], os.getenv("LOOPSPEC_TEST"), os.path.expandvars("a$LOOPSPEC_TEST/${LOOPSPEC_TEST}b$NOPE_X$"))
attempt(lambda: os.environ["LOOPSPEC_SURELY_UNSET"]), attempt(os.environ.__setitem__, "x", 3), attempt(os.environ.__setitem__, 3, "x"), print(os.environ.pop("LOOPSPEC_TEST"), os.environ.setdefault("LOOPSPEC_T2", "z"), os.environ.pop("LOOPSPEC_T2"))
for path in ("/a/b/c.txt", "a.tar.gz", ".bashrc", "a/.x", "/", "", "a/", "//x//y", "a/./b/../c", "../..", "/..", "...", "a.b/c", "///a"):
    print(path, os.path.split(path), os.path.splitext(path), os.path.basename(path), os.path.dirname(path), os.path.normpath(path), os.path.isabs(path), os.path.join(path, "z"), os.path.join("q", path))
print(os.path.commonprefix(["abc", "abd"]), os.path.commonprefix([]), os.path.splitdrive("/a"), os.fspath("x"), os.path.join("a", "b", "/c", "d"))
attempt(os.fspath, 3), attempt(os.path.join, "a", 3) if False else None
for text, form in (("30 Nov 00", "%d %b %y"), ("12:30", "%H:%M"), ("2020-02-30", "%Y-%m-%d"), ("x", "%Y"), ("2021 +0130 UTC", "%Y %z %Z"), ("2021 60", "%Y %j")):
    attempt(time.strptime, text, form)
print(time.strptime("Thu Jan  1 00:00:00 1970"), time.strptime("10 Z", "%H %z").tm_gmtoff, time.strptime("UTC", "%Z").tm_zone, time.strptime("12", "%H").tm_zone)
