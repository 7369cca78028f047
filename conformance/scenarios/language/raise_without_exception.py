try:
    raise
except RuntimeError as error:
    print(error)
class NotOne: pass
for what in NotOne, NotOne(), None, "text", int:
    try:
        raise what
    except TypeError as error:
        print(error)
try:
    try: 1 / 0
    except "not a class": pass
except TypeError as error:
    print(error, type(error.__context__).__name__)
