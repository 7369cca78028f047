# since: 3.11
try:
    raise ExceptionGroup("many", [ValueError(1), ExceptionGroup("inner", [KeyError(2), ValueError(3)]), OSError(4)])
except* ValueError as group:
    print(repr(group))
except* (KeyError, OSError) as group:
    print(repr(group))
else:
    print("never")
finally:
    print("finally")
try:
    raise ValueError("naked")
except* ValueError as group:
    print(repr(group))
