# since: 3.13
import warnings

with warnings.catch_warnings(record=True, action="always") as log:
    @warnings.deprecated("use other")
    def old(x):
        """Doc."""
        return x + 1

    @warnings.deprecated("old class")
    class Old:
        def __init__(self, n):
            self.n = n

    print(old(1), old.__name__, old.__doc__, old.__deprecated__, Old(3).n, Old.__deprecated__)

    class Sub(Old):
        pass

    print(Sub(4).n)
for w in log:
    print(w.category.__name__, w.message)
