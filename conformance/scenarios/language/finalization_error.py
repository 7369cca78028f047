# since: 3.13
print(PythonFinalizationError.__mro__[1:3])
try:
    raise PythonFinalizationError("too late")
except RuntimeError as error:
    print(repr(error))
