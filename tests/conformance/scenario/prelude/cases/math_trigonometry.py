# Angles and hyperbolas; outside its domain each function says so.
import math


def attempt(function, *args):
    try:
        print(function.__name__, args, repr(function(*args)))
    except (TypeError, ValueError, OverflowError) as error:
        print(function.__name__, args, type(error).__name__, error)


for degrees in (0, 30, 45, 90, 180, -270, 1e6):
    angle = math.radians(degrees)
    print(degrees, angle, math.sin(angle), math.cos(angle), math.tan(angle))
for share in (-1, -0.5, -0.0, 1e-300, 0.25, 1):
    print(share, math.acos(share), math.asin(share), math.atan(share), math.asinh(share))
    print(share, math.sinh(share), math.cosh(share), math.tanh(share))
for wide in (math.inf, -math.inf, math.nan, 710, -711, 10**308, 22.5):
    for function in (math.cos, math.tan, math.acos, math.asin, math.atan, math.asinh, math.sinh, math.cosh, math.tanh, math.radians):
        attempt(function, wide)


class Turn:
    def __float__(self):
        return 0.5


class Index:
    def __index__(self):
        return 1


print(math.cos(Turn()), math.acos(Index()), math.atan(True), math.tanh(Index()))
attempt(math.cos, "x")
attempt(math.sinh, 10**400)
attempt(math.radians, None)
