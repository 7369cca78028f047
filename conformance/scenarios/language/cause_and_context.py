def chain(how):
    try:
        try:
            {}["k"]
        except KeyError as error:
            how(error)
    except Exception as error:
        print(repr(error), repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
def plain(error): raise ValueError("plain")
def caused(error): raise ValueError("caused") from error
def hidden(error): raise ValueError("hidden") from None
def by_class(error): raise ValueError from OSError
def wrong(error): raise ValueError from "text"
def again(error): raise
def nothing(error): raise 42
for how in plain, caused, hidden, by_class, wrong, again, nothing:
    chain(how)
