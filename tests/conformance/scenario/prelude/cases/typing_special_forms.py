# Special forms name themselves when they are given too many types, each in its own words.
import typing

for name in ("ClassVar", "Final", "TypeGuard", "TypeIs", "Required", "NotRequired", "ReadOnly", "Unpack", "Concatenate", "Optional"):
    if hasattr(typing, name):
        for given in ((int, str), ()):
            try:
                print(getattr(typing, name)[given])
            except TypeError as error:
                print(name, error)
for alias, given in ((typing.Generator, (int,) * 4), (typing.Generator, ()), (typing.AsyncGenerator, (int,) * 3), (typing.ContextManager, (int,) * 3)):
    try:
        print(alias[given])
    except TypeError as error:
        print(error)
