# since: 3.10
class Color:
    RED = 1
def check(value):
    match value:
        case Color.RED:
            return "red"
        case (x, y) | {"x": x, "y": y} if x != y:
            return x + y
        case {"x": _}:
            pass
    return "nothing"
print([check(v) for v in (1, (1, 2), (2, 2), {"x": 3, "y": 4}, {"x": 1}, "ab", [3, 4])])
match 5:
    case bound: print(bound)
try:
    match 1:
        case int(1, 2): pass
except TypeError as error:
    print(error)
