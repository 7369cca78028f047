def g():
    try:
        yield 1
    finally:
        print("cleaned")
for exc in (ValueError, ValueError("instance")):
    running = g()
    next(running)
    try:
        running.throw(exc)
    except ValueError as error:
        print(repr(error))
fresh = g()
for wrong in (KeyError("not started"), StopIteration("as it is")):
    try: fresh.throw(wrong)
    except BaseException as error: print(repr(error), repr(error.__cause__))
try: g().throw(1)
except TypeError as error: print(error)
