def leaks():
    yield 1
    raise StopIteration("inside")
def next_leaks():
    yield next(iter([]))
for generator in leaks(), next_leaks():
    try:
        print(list(generator))
    except RuntimeError as error:
        print(error, repr(error.__cause__), repr(error.__context__))
