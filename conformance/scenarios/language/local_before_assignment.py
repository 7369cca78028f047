def early():
    print(value)
    value = 1

def deleted():
    value = 1
    del value
    return value

def closure():
    def inner():
        return value
    inner()
    value = 1

for function in early, deleted, closure:
    try:
        function()
    except UnboundLocalError as error:
        print("local", error)
    except NameError as error:
        print("free", error, error.name if hasattr(error, "name") else "")
