def selfish():
    try:
        yield next(me)
    except ValueError as error:
        yield str(error)
    for method in (lambda: me.send(None), lambda: me.close(), lambda: me.throw(KeyError)):
        try:
            method()
        except ValueError as error:
            yield f"{error} {me.gi_running}"
me = selfish()
print(list(me))
