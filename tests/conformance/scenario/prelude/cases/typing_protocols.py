# What an object supports is asked of its class: the protocols that typing has.
import typing


class Everything:
    def __abs__(self):
        return 1

    def __bytes__(self):
        return b"one"

    def __complex__(self):
        return "complex"

    def __round__(self, digits=0):
        return digits


for thing in (Everything(), 1, 1.5, "x", None):
    print(type(thing).__name__, isinstance(thing, typing.SupportsAbs), isinstance(thing, typing.SupportsBytes),
          isinstance(thing, typing.SupportsComplex), isinstance(thing, typing.SupportsRound))
print(typing.SupportsAbs, typing.SupportsRound[int], typing.SupportsAbs.__parameters__, typing.SupportsBytes.__mro__[1:])
print(issubclass(int, typing.SupportsAbs), issubclass(str, typing.SupportsRound), issubclass(Everything, typing.SupportsComplex))
for refused in (typing.SupportsAbs, typing.SupportsBytes, typing.SupportsComplex, typing.SupportsRound):
    try:
        refused()
    except TypeError as error:
        print(error)


class Half(typing.SupportsRound[int]):
    pass


try:
    Half()
except TypeError as error:
    print("Half", type(error).__name__)
