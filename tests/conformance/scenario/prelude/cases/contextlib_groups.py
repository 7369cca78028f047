# since: 3.12
from contextlib import suppress

with suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1), ValueError(2)])
print("gone")
try:
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
except ExceptionGroup as group:
    print(repr(group), repr(group.__context__))
