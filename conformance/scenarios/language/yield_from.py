def inner():
    try:
        got = yield "first"
        print("inner got", got)
        yield "second"
    except KeyError:
        yield "recovered"
    return "result"
def outer():
    result = yield from inner()
    print("inner returned", result)
    result = yield from [1, 2]
    print(result)
g = outer()
print(next(g), g.gi_yieldfrom.__name__, g.send("x"), g.throw(KeyError), next(g))
try: g.send(3)
except AttributeError as error: print(error)
print(list(g), list(outer.__code__.co_varnames))
