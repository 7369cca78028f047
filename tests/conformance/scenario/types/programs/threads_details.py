import asyncio, time, threading
def busy():
    print("begin"); time.sleep(0); print("mid"); time.sleep(0.1); print("end")
async def main():
    f = asyncio.create_task(asyncio.to_thread(busy))
    for i in range(6):
        print("spin", i); await asyncio.sleep(0)
    await f
asyncio.run(main())
class L(threading.local):
    color = "red"
    def __init__(self, x, *, y=0): self.x = x; self.y = y; print("init", x, y)
    def show(self): return (self.color, self.x, self.y, sorted(self.__dict__))
l = L(1, y=2); l.z = 3
print(l.show())
def g():
    print(l.show()); l.color = "blue"; print(l.show()); del l.color; print(l.show())
    try: l.z
    except AttributeError as e: print(e)
t = threading.Thread(target=g); t.start(); t.join(); print(l.show())
try: threading.local(3)
except TypeError as e: print(e)
try: l.__dict__ = {}
except AttributeError as e: print(e)
try: threading.local().q
except AttributeError as e: print(e)
class D:
    def __del__(self): print("D dies in", threading.current_thread().name)
p = threading.local()
def h(): p.d = D(); print("h")
t = threading.Thread(target=h, name="H"); t.start(); t.join(); print("after")
class MyThread(threading.Thread):
    def __init__(self, n): super().__init__(name=f"My-{n}"); self.n = n; self.result = None
    def run(self): time.sleep(self.n); self.result = self.n * 2
ms = [MyThread(n) for n in (0.3, 0.1)]
for m in ms: m.start()
for m in ms: m.join(0.15); print(m.name, m.is_alive(), m.result, time.time())
for m in ms: m.join()
print([m.result for m in ms], repr(threading.Thread(name="q")), repr(threading.Thread(name="q", daemon=True)))
print(threading.Thread(target=g).name, threading.Thread().name, threading.Timer(1, print).name)
def exits(): raise SystemExit(3)
t = threading.Thread(target=exits); t.start(); t.join()
try: threading.Semaphore(-1)
except ValueError as e: print(e)
b = threading.BoundedSemaphore(1)
try: b.release()
except ValueError as e: print(e)
for args in ((True, -5), (False, 1), (True, 1e12)):
    try: threading.Lock().acquire(*args)
    except Exception as e: print(type(e).__name__, e)
try: threading.Condition().wait()
except RuntimeError as e: print(e)
try: threading.Condition().notify()
except RuntimeError as e: print(e)
try: threading.RLock().release()
except RuntimeError as e: print(e)
print(threading.Lock().locked(), type(threading.Lock()).__name__, type(threading.RLock()).__name__)
bar = threading.Barrier(2)
def w():
    try: bar.wait(0.5)
    except threading.BrokenBarrierError as e: print("broken", bar.broken, time.time())
t = threading.Thread(target=w); t.start(); t.join(); bar.reset(); print(bar.broken, bar.n_waiting, bar.parties)
