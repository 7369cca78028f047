# since: 3.11
# except*: what each handler gets, what is raised on, contexts, causes, notes, tracebacks.
import sys
def tb(e):
    out = []
    t = e.__traceback__
    while t:
        out.append((t.tb_frame.f_code.co_name, t.tb_lineno)); t = t.tb_next
    return out
def show(e, ind=""):
    print(ind + repr(e), tb(e), "ctx", repr(e.__context__), "cause", repr(e.__cause__), e.__suppress_context__, getattr(e, "__notes__", None))
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions: show(x, ind + "  ")
def run(f):
    print("--", f.__name__)
    try:
        f()
    except BaseException as e:
        show(e)
def naked():
    try:
        raise ValueError(1)
    except* ValueError as e:
        show(e)
        print(sys.exc_info()[1] is e)
        print(tb(e.exceptions[0]))
def naked_raise():
    try:
        raise ValueError(1)
    except* ValueError as e:
        raise
def naked_raise_e():
    try:
        raise ValueError(1)
    except* ValueError as e:
        raise e
def naked_new():
    try:
        raise ValueError(1)
    except* ValueError as e:
        raise TypeError(2)
def naked_nomatch():
    try:
        raise ValueError(1)
    except* TypeError as e:
        raise TypeError(2)
def group_new():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as e:
        raise TypeError(2)
def group_new_rest():
    try:
        raise ExceptionGroup("g", [ValueError(1), OSError(2)])
    except* ValueError as e:
        raise TypeError(2)
def group_two_new():
    try:
        raise ExceptionGroup("g", [ValueError(1), OSError(2)])
    except* ValueError as e:
        raise TypeError(2)
    except* OSError as e:
        raise KeyError(2) from e
def group_reraise():
    try:
        raise ExceptionGroup("g", [ValueError(1), OSError(2), ExceptionGroup("h", [ValueError(3), KeyError(4)])])
    except* ValueError as e:
        raise
    except* KeyError:
        pass
def group_raise_e():
    try:
        raise ExceptionGroup("g", [ValueError(1), OSError(2), ExceptionGroup("h", [ValueError(3), KeyError(4)])])
    except* ValueError as e:
        raise e
    except* KeyError:
        pass
def group_note():
    try:
        raise ExceptionGroup("g", [ValueError(1), OSError(2), ExceptionGroup("h", [ValueError(3), KeyError(4)])])
    except* ValueError as e:
        e.add_note("hi")
        raise
def bad_type():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* int:
        pass
def bad_type2():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ExceptionGroup:
        pass
def bad_type3():
    try:
        raise ValueError(1)
    except* (ValueError, BaseExceptionGroup):
        pass
def bad_type4():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError()])
    except* ValueError:
        pass
    except* ExceptionGroup:
        pass
def all_handled():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError()])
    except* ValueError:
        print(repr(sys.exception()))
    except* TypeError:
        print(repr(sys.exception()))
    except* OSError:
        print("no")
    else:
        print("no")
    finally:
        print(sys.exception())
    print(sys.exception())
def derive():
    class G(ExceptionGroup):
        def __new__(cls, m, l, c): 
            s = super().__new__(cls, m, l); s.c = c; return s
        def derive(self, l): return G(self.message, l, self.c)
    try:
        raise G("x", [ValueError(1), TypeError()], 7)
    except* ValueError as e: print(repr(e), e.c, type(e).__name__)
def inner_except():
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
        except* ValueError as e:
            try:
                raise KeyError(5)
            except KeyError as k:
                print(repr(k.__context__))
            raise
    except* TypeError as e:
        show(e)
def loops():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        for i in range(3):
            if i == 1: continue
            if i == 2: break
            print(i)
    except* TypeError as e:
        def f(): return 3
        print(f())
def base():
    try:
        raise KeyboardInterrupt(1)
    except* KeyboardInterrupt as e:
        show(e)
def name_deleted():
    e = 1
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        pass
    except* TypeError: pass
    try: print(e)
    except UnboundLocalError as x: print(x)
def tuple_match():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3), ExceptionGroup("h", [OSError(3)])])
    except* (ValueError, OSError) as e:
        show(e)
    except* () as e: print("never")
    except* Exception as e:
        show(e)
def cause():
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), TypeError(2)]) from OSError("c")
        except* ValueError as e:
            show(e)
            raise
    except ExceptionGroup as e:
        show(e)
        print(e.__cause__)
def traceback_set():
    g = ExceptionGroup("g", [ValueError(1), TypeError(2)])
    try:
        raise g
    except* ValueError as e:
        e.__traceback__ = None
        raise
def ctx_set():
    g = ExceptionGroup("g", [ValueError(1), TypeError(2)])
    try:
        raise g
    except* ValueError as e:
        e.__context__ = OSError()
        raise
for f in list(vars(sys.modules["__main__"]).values()):
    if callable(f) and f.__module__ == "__main__" and f not in (tb, show, run): run(f)
