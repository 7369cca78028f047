def echo():
    received = None
    while True:
        try:
            received = yield received
            if received == "stop":
                return "done"
        except ValueError as error:
            received = f"caught {error}"
g = echo()
print(next(g), g.send(1), g.throw(ValueError("v")), g.gi_running, g.gi_frame is None, g.gi_yieldfrom)
try:
    g.send("stop")
except StopIteration as stop:
    print(stop.value, g.gi_frame, next(g, "exhausted"))
g = echo()
try: g.send(5)
except TypeError as error: print(error)
print(g.close(), g.__name__, g.__qualname__)
