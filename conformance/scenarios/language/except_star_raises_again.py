# since: 3.11
def run(handler):
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), KeyError(2), OSError(3)])
        except* ValueError as group:
            handler(group)
        except* KeyError:
            raise
    except BaseException as error:
        print(repr(error), repr(error.__context__))
def bare(group): raise
def same(group): raise group
def other(group): raise TypeError("new")
def caused(group): raise TypeError("new") from group.exceptions[0]
def nothing(group): pass
for handler in bare, same, other, caused, nothing:
    run(handler)
