try:
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")
except KeyError as error:
    print(repr(error), repr(error.__context__), error.__cause__, error.__suppress_context__)
def order():
    try:
        return print("value") or "returned"
    finally:
        print("finally")
print(order())
