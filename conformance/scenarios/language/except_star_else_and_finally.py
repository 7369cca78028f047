# since: 3.11
for fails in (False, True):
    try:
        if fails:
            raise ExceptionGroup("g", [ValueError(1), OSError(2)])
    except* ValueError as group:
        print("values", group.exceptions)
    except* OSError as group:
        print("errors", group.exceptions)
    else:
        print("nothing")
    finally:
        print("finally")
