# since: 3.13
# A queue that is shut down gives what it has, and then says so.
import queue
import threading

work = queue.Queue(1)
seen = []


def worker():
    while True:
        try:
            seen.append(work.get())
        except queue.ShutDown as error:
            seen.append(type(error).__name__)
            return
        work.task_done()


thread = threading.Thread(target=worker)
thread.start()
for n in range(3):
    work.put(n)
work.join()
work.shutdown()
thread.join()
print(seen, issubclass(queue.ShutDown, Exception), work.is_shutdown)
for refused in (lambda: work.put(1), lambda: work.get(), lambda: work.get_nowait()):
    try:
        refused()
    except queue.ShutDown as error:
        print("shut", str(error) == "")
full = queue.LifoQueue()
full.put("a"), full.put("b")
full.shutdown(immediate=True)
print(full.empty(), full.unfinished_tasks)
