# since: 3.11
print(EncodingWarning.__base__.__name__, BaseExceptionGroup.__mro__[1].__name__, [c.__name__ for c in ExceptionGroup.__mro__])
print(issubclass(ExceptionGroup, Exception), repr(EncodingWarning("x")))
try:
    raise BaseExceptionGroup("base", [KeyboardInterrupt(), ValueError("v")])
except* ValueError as group:
    print(repr(group))
except* KeyboardInterrupt:
    print("interrupt")
