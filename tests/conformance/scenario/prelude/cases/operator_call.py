# since: 3.11
# operator.call calls; whatever the function raises passes.
import operator
from functools import partial


def order(*args, **keywords):
    return args, keywords


print(operator.call(order), operator.call(order, 1, *"ab", key=2), operator.call(int, "12", base=3))
print([operator.call(f, 9) for f in (str, float, partial(pow, 2), "{:>3}".format, [].append)])
for wrong in (lambda: operator.call(3), lambda: operator.call(order, **{"obj": 5}), lambda: operator.call(int, "x")):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
