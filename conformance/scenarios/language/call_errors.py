def f(a, b, *, c): pass
def g(a, /, b=1): pass
def nothing(): pass
for call in (
    lambda: f(), lambda: f(1), lambda: f(1, 2), lambda: f(1, 2, 3, c=4), lambda: f(1, 2, c=3, d=4), lambda: f(1, a=1, c=2),
    lambda: g(), lambda: g(a=1), lambda: g(1, 2, 3), lambda: g(1, b=2, **{"b": 3}), lambda: nothing(1), lambda: nothing(x=1),
    lambda: f(*5), lambda: f(**5), lambda: f(**{1: 2}), lambda: None(), lambda: (1)(2),
):
    try:
        call()
    except TypeError as error:
        print(str(error).replace("__main__.", ""))
