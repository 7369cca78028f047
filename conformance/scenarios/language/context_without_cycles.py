first, second = ValueError("first"), KeyError("second")
try:
    try:
        raise first
    except ValueError:
        try:
            raise second
        except KeyError:
            raise first
except ValueError as error:
    print(repr(error), error.__context__ is second, second.__context__)
second.__context__ = None
first.__cause__ = second
print(first.__suppress_context__)
try:
    first.__cause__ = "text"
except TypeError as error:
    print(error)
