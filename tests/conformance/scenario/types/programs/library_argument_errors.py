# How functions written in C refuse their arguments: the module stands before the name where exactly one or none is taken.
import gc
import heapq
import math
import operator
import sys

CALLS = {
    "one": [lambda: math.acos(), lambda: math.tan(1, 2), lambda: operator.not_(), lambda: heapq.heappop(), lambda: math.floor(), lambda: len(),
            lambda: sys.intern(), lambda: [].append(), lambda: "".join(), lambda: gc.freeze(1)],
    "none": [lambda: gc.isenabled(1), lambda: sys.exc_info(1), lambda: [].copy(1), lambda: sys.getrecursionlimit(None)],
    "by position": [lambda: operator.is_(1), lambda: operator.ixor(1), lambda: operator.pow(2, 3, 5), lambda: math.atan2(1), lambda: math.pow(1, 2, 3),
                    lambda: math.log(), lambda: math.log(1, 2, 3), lambda: sys.exit(1, 2), lambda: isinstance(1)],
    "no keywords": [lambda: math.gamma(x=3), lambda: operator.not_(a=1), lambda: math.hypot(x=1), lambda: math.log(x=1), lambda: len(obj=[])],
    "any": [lambda: math.isclose(1), lambda: math.dist([1]), lambda: operator.length_hint(), lambda: math.prod()],
}
if sys.version_info >= (3, 11):
    CALLS["any"] += [lambda: operator.call(), lambda: operator.call(obj=1), lambda: math.cbrt()]
for kind, calls in CALLS.items():
    for call in calls:
        try:
            print(kind, call())
        except TypeError as error:
            print(kind, error)
