# Augmented assignment as functions: what changes in place is returned itself, what cannot be changed is replaced.
import operator


class Ledger:
    def __init__(self):
        self.entries = []

    def note(self, sign, value):
        self.entries.append(f"{sign} {value}")
        return self

    def __isub__(self, other):
        return self.note("-=", other)

    def __imatmul__(self, other):
        return self.note("@=", other)

    def __itruediv__(self, other):
        return self.note("/=", other)

    def __ifloordiv__(self, other):
        return self.note("//=", other)

    def __imod__(self, other):
        return self.note("%=", other)

    def __ipow__(self, other):
        return self.note("**=", other)

    def __ilshift__(self, other):
        return self.note("<<=", other)

    def __irshift__(self, other):
        return self.note(">>=", other)

    def __iand__(self, other):
        return self.note("&=", other)

    def __ixor__(self, other):
        return self.note("^=", other)

    def __ior__(self, other):
        return self.note("|=", other)


class Plain:
    def __sub__(self, other):
        return "a new one"

    def __rmatmul__(self, other):
        return "by the right"


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except TypeError as error:
        print(error)


ledger = Ledger()
print(operator.isub(ledger, 1) is ledger, operator.imatmul(ledger, 2) is ledger, operator.itruediv(ledger, 3) is ledger)
operator.ifloordiv(ledger, 4), operator.imod(ledger, 5), operator.ipow(ledger, 6)
operator.ilshift(ledger, 7), operator.irshift(ledger, 8)
operator.iand(ledger, 9), operator.ixor(ledger, 10), operator.ior(ledger, 11)
print(ledger.entries)
print(operator.isub(Plain(), 1), operator.imatmul(3, Plain()))
print(operator.isub(10, 3), operator.itruediv(1, 4), operator.ifloordiv(-7, 2), operator.imod("%d", 5), operator.ipow(2, 10))
print(operator.ilshift(1, 5), operator.irshift(32, 3), operator.iand(6, 3), operator.ixor(6, 3), operator.ior(6, 3))
members = {1, 2, 3}
print(operator.iand(members, {2, 3, 4}) is members, operator.isub(members, {2}), operator.ior(members, {7}), operator.ixor(members, {7, 8}))
table = {"a": 1}
print(operator.ior(table, {"b": 2}) is table, table)
attempt(operator.imatmul, 1, 2)
attempt(operator.isub, "a", "b")
attempt(operator.ipow, "a", 2)
attempt(operator.ilshift, 1.0, 2)
attempt(operator.irshift, None, 2)
attempt(operator.iand, frozenset(), [])
attempt(operator.itruediv, [], 2)
attempt(operator.ifloordiv, [], 2)
attempt(operator.imod, [], 2)
attempt(operator.ior, [], 2)
