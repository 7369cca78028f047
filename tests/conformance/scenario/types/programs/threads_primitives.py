import threading, time, queue
lock = threading.Lock()
counter = 0
def inc(n):
    global counter
    for _ in range(n):
        with lock:
            v = counter
            time.sleep(0.01)
            counter = v + 1
    print(threading.current_thread().name, "done", counter, time.monotonic())
ts = [threading.Thread(target=inc, args=(i + 1,), name=f"inc-{i}") for i in range(3)]
for t in ts: t.start()
print("started", threading.active_count(), [t.name for t in threading.enumerate()])
for t in ts: t.join(); print("joined", t.name, t.is_alive())
print(counter)
# producer/consumer
q = queue.Queue(maxsize=2)
def producer():
    for i in range(5):
        q.put(i); print("put", i, time.time())
        time.sleep(0.1)
    q.put(None)
def consumer():
    while True:
        item = q.get()
        if item is None:
            q.task_done(); break
        print("got", item, time.time())
        time.sleep(0.25)
        q.task_done()
p = threading.Thread(target=producer); c = threading.Thread(target=consumer, daemon=True)
print(p.name, c.name, c.daemon, p.is_alive())
c.start(); p.start(); p.join(); q.join(); c.join()
ev = threading.Event()
def waiter(n):
    print("wait", n, ev.wait(0.5 if n == 0 else None), time.time())
ws = [threading.Thread(target=waiter, args=(n,)) for n in range(3)]
for w in ws: w.start()
time.sleep(1); ev.set()
for w in ws: w.join()
sem = threading.Semaphore(2)
def limited(n):
    with sem:
        print("in", n, time.time()); time.sleep(0.3)
    print("out", n, time.time())
ws = [threading.Thread(target=limited, args=(n,)) for n in range(5)]
for w in ws: w.start()
for w in ws: w.join()
cond = threading.Condition(); items = []
def cons(n):
    with cond:
        r = cond.wait_for(lambda: items, timeout=2)
        print("cons", n, r, items.pop() if r else None, time.time())
ws = [threading.Thread(target=cons, args=(n,)) for n in range(3)]
for w in ws: w.start()
for i in range(2):
    time.sleep(0.5)
    with cond: items.append(i); cond.notify()
for w in ws: w.join()
bar = threading.Barrier(3, action=lambda: print("action"))
def party(n):
    time.sleep(n * 0.1)
    i = bar.wait()
    print("passed", n, i, time.time())
ws = [threading.Thread(target=party, args=(n,)) for n in range(3)]
for w in ws: w.start()
for w in ws: w.join()
t = threading.Timer(0.5, print, ["timer!"]); t.start(); t2 = threading.Timer(1, print, ["never"]); t2.start(); t2.cancel(); t.join(); t2.join()
print(time.time())
loc = threading.local(); loc.x = 1
def uselocal():
    print(hasattr(loc, "x")); loc.x = 5; print(loc.x)
t = threading.Thread(target=uselocal); t.start(); t.join(); print(loc.x)
r = threading.RLock()
with r:
    with r: print("re")
    t = threading.Thread(target=lambda: print("try", r.acquire(blocking=False), r.acquire(timeout=0.2), time.time())); t.start(); t.join()
try: r.release()
except RuntimeError as e: print(e)
try: threading.Lock().release()
except RuntimeError as e: print(e)
def boom(): raise ValueError("x")
def hook(a): print("hook", a.exc_type.__name__, a.exc_value, a.thread.name)
threading.excepthook = hook
t = threading.Thread(target=boom, name="boomer"); t.start(); t.join()
print(threading.main_thread().name, threading.current_thread() is threading.main_thread())
try: t.start()
except RuntimeError as e: print(e)
try: threading.current_thread().join()
except RuntimeError as e: print(e)
try: threading.Thread().join()
except RuntimeError as e: print(e)
