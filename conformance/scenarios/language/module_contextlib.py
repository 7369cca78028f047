from contextlib import contextmanager, closing, suppress, redirect_stdout, nullcontext, ExitStack, ContextDecorator
import io
@contextmanager
def tag(name):
    print("<" + name + ">")
    try:
        yield name.upper()
    finally:
        print("</" + name + ">")
with tag("a") as a, suppress(KeyError):
    print(a)
    raise KeyError
@tag("decorated")
def f(): return "called"
print(f(), f())
class Thing:
    def close(self): print("closed")
with closing(Thing()), nullcontext(5) as five, redirect_stdout(io.StringIO()) as out:
    print("captured", five)
print(repr(out.getvalue()))
with ExitStack() as stack:
    stack.callback(print, "last")
    stack.enter_context(tag("in stack"))
    stack.push(lambda *exc: print("pushed", exc[0]))
    kept = stack.pop_all()
print("still open")
kept.close()
