def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
def polite():
    try:
        yield 1
    except GeneratorExit:
        print("asked to go")
        return "value"
def raises():
    try: yield
    finally: raise KeyError("in finally")
for make in stubborn, polite, raises:
    g = make()
    next(g)
    try:
        print("closed", g.close())
    except (RuntimeError, KeyError) as error:
        print(repr(error), repr(error.__context__))
del g
