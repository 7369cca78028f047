# since: 3.13
# A copy with some fields changed.
import collections
import copy
import dataclasses
import datetime
import types


@dataclasses.dataclass
class Point:
    x: int
    y: int = 0


class Own:
    def __replace__(self, /, **changes):
        return changes


Pair = collections.namedtuple("Pair", "left right")
print(copy.replace(Point(1, 2), y=5), copy.replace(Pair(1, 2), left=0), copy.replace(types.SimpleNamespace(a=1), b=2), copy.replace(Own(), z=1))
print(copy.replace(datetime.date(2020, 1, 31), month=3), copy.replace(datetime.time(1, 2), hour=5), copy.replace(datetime.datetime(2020, 1, 1), year=1999))
for wrong in (lambda: copy.replace(5, a=1), lambda: copy.replace(Point(1), z=1), lambda: copy.replace(Pair(1, 2), z=1), lambda: copy.replace([])):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
