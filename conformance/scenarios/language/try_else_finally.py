def run(action):
    try:
        print("try", end=" ")
        action()
    except (ValueError, KeyError) as error:
        print("except", type(error).__name__, end=" ")
    except Exception:
        print("any", end=" ")
    else:
        print("else", end=" ")
    finally:
        print("finally")
for action in (lambda: None, lambda: int("x"), lambda: {}[0], lambda: 1 / 0):
    run(action)
try:
    error = 1
    raise OSError
except OSError as error:
    pass
print("error" in globals())
