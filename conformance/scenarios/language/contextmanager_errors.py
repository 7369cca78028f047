from contextlib import contextmanager, ExitStack, suppress
@contextmanager
def never(): 
    if False: yield
@contextmanager
def twice():
    yield 1
    yield 2
@contextmanager
def catches():
    try: yield
    except ValueError as error: print("caught", error)
@contextmanager
def replaces():
    try: yield
    except ValueError as error: raise KeyError("new") from error
@contextmanager
def stops(): yield
for make, body in ((never, None), (twice, None), (twice, ValueError("v")), (catches, ValueError("v")), (replaces, ValueError("v")), (stops, StopIteration("s")), (stops, RuntimeError("r"))):
    try:
        with make():
            if body: raise body
        print("fine")
    except Exception as error:
        print(repr(error), repr(error.__cause__), repr(error.__context__))
