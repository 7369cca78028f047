import threading, time, weakref
class D:
    def __del__(self): print("D dies in", threading.current_thread().name, threading.active_count(), [t.name for t in threading.enumerate()])
p = threading.local()
def h(): p.d = D(); print("h")
t = threading.Thread(target=h, name="H"); t.start(); t.join(); print("after", threading.active_count(), threading.Thread().name)
class E:
    def __del__(self): print("E dies in", threading.current_thread().name)
def work(e): print("work")
t = threading.Thread(target=work, args=(E(),), name="W"); t.start(); t.join()
def raising():
    e = E(); raise ValueError("v")
threading.excepthook = lambda a: print("hook", a.exc_value, a.thread.name)
t = threading.Thread(target=raising, name="R"); t.start(); t.join(); print("joined")
r = weakref.ref(t); del t; print(r() is None)
d = threading.Thread(target=time.sleep, args=(5,), daemon=True); d.start()
try: d.daemon = False
except RuntimeError as e: print(e)
def child():
    print(threading.current_thread().daemon); c = threading.Thread(target=print, args=("grandchild",)); print(c.daemon); c.start(); c.join()
c = threading.Thread(target=child, daemon=True); c.start(); c.join()
e = threading.Event()
print(e.wait(0), e.wait(0.25), time.time(), e.is_set())
s = threading.Semaphore(0)
print(s.acquire(blocking=False), s.acquire(timeout=0.5), time.time())
t = threading.Thread(target=lambda: (time.sleep(1), s.release(2)))
t.start(); print(s.acquire(), s.acquire(), time.time())
try: s.acquire(blocking=False, timeout=1)
except ValueError as ex: print(ex)
c = threading.Condition(threading.Lock())
with c: print(c.wait(0.1), time.time())
print(threading.get_ident() == threading.main_thread().ident, threading.TIMEOUT_MAX)
print(threading.Thread(target=print, kwargs={"sep": ""}).run())
