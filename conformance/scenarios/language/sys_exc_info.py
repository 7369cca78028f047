import sys
def info():
    kind, error, traceback = sys.exc_info()
    return kind and kind.__name__, error
print(info())
try:
    raise ValueError("outer")
except ValueError:
    print(info())
    try:
        raise KeyError("inner")
    except KeyError:
        print(info())
    print(info())
print(info())
