def swallow():
    try:
        1 / 0
    finally:
        return "swallowed"
def override():
    try:
        return "try"
    finally:
        return "finally"
def looping():
    for i in range(3):
        try:
            return i
        finally:
            continue
    return "after"
def breaking():
    while True:
        try:
            raise KeyError
        finally:
            break
    return "broke"
print(swallow(), override(), looping(), breaking())
