class Account:
    def __init__(self): self._n = 0
    @property
    def n(self):
        "How much."
        return self._n
    @n.setter
    def n(self, value):
        if value < 0: raise ValueError("negative")
        self._n = value
    @n.deleter
    def n(self): self._n = "deleted"
    double = property(lambda self: self._n * 2, doc="twice")
a = Account()
a.n = 3
a.n += 1
print(a.n, a.double, Account.n.__doc__, Account.double.__doc__, Account.n.fget.__name__, Account.double.fset)
del a.n
print(a.n, Account.n.getter(lambda self: 1).fset is Account.n.fset)
for wrong in (lambda: setattr(a, "double", 1), lambda: delattr(a, "double"), lambda: setattr(a, "n", -1), lambda: property().__get__(a)):
    try: wrong()
    except (AttributeError, ValueError) as error: print(error)
