# copy's error has two names.
import copy


class Stuck:
    def __reduce_ex__(self, protocol):
        return 5


print(copy.Error is copy.error, copy.Error.__mro__[1], issubclass(copy.error, Exception))
for what in (copy.copy, copy.deepcopy):
    try:
        what(Stuck())
    except (copy.Error, TypeError) as error:
        print(type(error).__name__)
class Bare(type):
    pass


class Unreducible:
    __reduce_ex__ = None
    __reduce__ = None


for what in (copy.copy, copy.deepcopy):
    try:
        what(Unreducible())
    except copy.error as error:
        print(type(error).__name__, str(error).partition(" of type")[0])
