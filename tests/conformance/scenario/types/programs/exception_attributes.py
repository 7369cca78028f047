# Attributes of exceptions, their texts, and what may not be set.
import sys
# exception attributes and misc
def show(f, *names):
    try: f()
    except BaseException as e:
        print(type(e).__name__, e, e.args, [ (n, getattr(e, n, "-")) for n in names])
show(lambda: undefined_name, "name")
show(lambda: (1).nothing, "name", "obj")
show(lambda: sys.nothing, "name")
show(lambda: object().x, "name")
def ub():
    print(local_v)
    local_v = 1
show(ub, "name")
def free():
    def g(): return cell_v
    g()
    cell_v = 1
show(free, "name")
show(lambda: {}["k"])
show(lambda: [][3])
show(lambda: int("x"))
show(lambda: 1 / 0)
def imp():
    from sys import nothing_here
show(imp, "name", "path", "msg")
def stop():
    def g():
        return 5
        yield
    next(g())
show(stop, "value")
e = StopIteration(1, 2); print(e.value, e.args); e.value = 7; print(e.value, e.args)
e = StopIteration(); print(e.value)
e = StopIteration(3); e.args = (9,); print(e.value)
e = StopAsyncIteration(3); print(e.args, hasattr(e, "value"))
e = SystemExit(3); print(e.code); e.code = 5; print(e.code, e.args)
print(SystemExit().code, SystemExit(1, 2).code)
for a in [(), (1,), (2, "no"), (2, "no", "f"), (2, "no", "f", None, "g"), (13, "x"), (11, "x"), (17, "x"), (32, "b"), (104, "r"), (110, "t"), (111, "c"), (103, "a"), (10, "c"), (3, "p"), (4, "i"), (20, "n"), (21, "d"), (1,2,3,4,5,6)]:
    e = OSError(*a)
    print(type(e).__name__, e.args, e, repr(e), e.errno, e.strerror, e.filename, e.filename2)
e = OSError(); e.errno = 5; e.strerror = "q"; e.filename = "z"; print(e, e.args, e.errno)
print(repr(FileNotFoundError(2, "x")), FileNotFoundError(2, "x").errno, str(ConnectionError(1)), IOError is OSError, EnvironmentError is OSError)
e = KeyError("a"); print(str(e), repr(e)); print(str(KeyError("a", "b")), str(KeyError()))
e = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"); print(e, e.encoding, e.object, e.start, e.end, e.reason)
e = UnicodeEncodeError("ascii", "\xe9x", 0, 1, "bad"); print(e, e.encoding, e.object, e.start, e.end, e.reason)
show(lambda: b"\xff".decode(), "encoding", "start", "reason", "object")
show(lambda: "\xe9".encode("ascii"), "encoding", "start", "end", "reason", "object")
e = SyntaxError("msg", ("f", 1, 2, "text")); print(e, e.msg, e.filename, e.lineno, e.offset, e.text)
e = SyntaxError("m"); print(e, e.msg, e.lineno)
e = ImportError("m", name="n", path="p"); print(e, e.name, e.path, e.msg, e.args)
e = AttributeError("m", name="n", obj=3) if sys.version_info >= (3, 10) else None; print(getattr(e, "name", None), getattr(e, "obj", None))
class E(Exception):
    def __init__(self, a, *, b=2): super().__init__(a); self.b = b
e = E(1, b=3); print(repr(e), e.b, e.__dict__)
class F(Exception):
    def __init__(self, a, b): self.a = a
print(F(1, 2).args, str(F(1, 2)), repr(F(1, 2)))
class G(ValueError):
    def __str__(self): return "G!"
print(G(1), repr(G(1)), [G(1)], f"{G(2)} {G(3)!r}")
try: ValueError(x=1)
except TypeError as e: print(e)
try: raise ValueError
except ValueError as e: print(repr(e), e.__context__, e.__cause__)
try: raise 5
except TypeError as e: print(e)
try: raise ValueError from 5
except TypeError as e: print(e)
try: raise int
except TypeError as e: print(e)
try:
    try: 1/0
    except ZeroDivisionError: raise KeyError("k") from None
except KeyError as e: print(repr(e.__context__), e.__cause__, e.__suppress_context__)
e = ValueError("v"); print(e.with_traceback(None) is e, e.__traceback__)
try: e.__cause__ = 5
except TypeError as x: print(x)
try: e.__context__ = 5
except TypeError as x: print(x)
try: e.__traceback__ = 5
except TypeError as x: print(x)
try: e.args = 5
except TypeError as x: print(x)
e.args = [1, 2]; print(e.args, e)
try: del e.args
except TypeError as x: print(x)
e.extra = 1; print(e.__dict__, vars(e))
print(issubclass(ExceptionGroup, Exception) if sys.version_info >= (3, 11) else "-")
print(BaseException.__subclasses__()[:2] and True, Exception.__mro__, Exception.__base__)
def exc_info():
    try: 1/0
    except ZeroDivisionError:
        t, v, tb = sys.exc_info(); print(t, v, tb.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_next)
    print(sys.exc_info())
exc_info()
try: assert 1 == 2, "text"
except AssertionError as e: print(repr(e))
try: assert False
except AssertionError as e: print(repr(e))
try: assert (), [1]
except AssertionError as e: print(repr(e))
import copy
e = ValueError(1, 2); e.z = 3; c = copy.copy(e); print(repr(c), c.z, e == c)
print(e.__reduce__())
print(OSError(2, "x", "y").__reduce__())
print(hasattr(e, "__notes__"))
