import queue, threading
q = queue.Queue(maxsize=2)
results = []
def worker():
    while (item := q.get()) is not None:
        results.append(item * 2)
        q.task_done()
t = threading.Thread(target=worker, name="worker")
t.start()
for n in range(4): q.put(n)
q.join()
q.put(None)
t.join()
print(results, t.name, t.is_alive(), threading.current_thread().name, threading.active_count())
lock, event = threading.Lock(), threading.Event()
with lock: print(lock.locked(), lock.acquire(blocking=False))
event.set()
print(event.wait(1), event.is_set())
try: queue.Queue().get_nowait()
except queue.Empty as error: print(repr(error))
p = queue.PriorityQueue()
for n in 3, 1, 2: p.put(n)
print(p.get(), p.get(), queue.LifoQueue().empty(), p.qsize())
