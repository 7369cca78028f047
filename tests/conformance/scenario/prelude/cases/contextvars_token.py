# What set returns: the way back.
import contextvars

depth = contextvars.ContextVar("depth", default=0)
first = depth.set(1)
second = depth.set(2)
print(isinstance(first, contextvars.Token), first.var is depth, first.old_value is contextvars.Token.MISSING, second.old_value)
depth.reset(second)
print(depth.get())
for token in (second, 5):
    try:
        depth.reset(token)
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, "used" in str(error))
try:
    contextvars.Token()
except RuntimeError as error:
    print(error)
try:
    contextvars.ContextVar("other").reset(first)
except ValueError as error:
    print("another variable")
print(repr(contextvars.Token.MISSING), contextvars.Token[int])
