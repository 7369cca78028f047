# since: 3.11
# The exception that is being handled, without its type and traceback.
import sys

print(sys.exception())
try:
    try:
        1 / 0
    except ZeroDivisionError as outer:
        print(sys.exception() is outer, sys.exc_info()[1] is sys.exception())
        try:
            {}[0]
        except KeyError:
            print(repr(sys.exception()))
        print(repr(sys.exception()))
finally:
    print(sys.exception())


def generator():
    yield sys.exception()
    try:
        raise ValueError("inside")
    except ValueError:
        yield sys.exception()
    yield sys.exception()


made = generator()
print(next(made))
try:
    raise TypeError("outside")
except TypeError:
    print(repr(next(made)), repr(sys.exception()), repr(next(made)))
