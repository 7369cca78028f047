# The comparisons as functions: they ask the operands as the operators do, and answer what those answer.
import operator


class Asked:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return f"{self.name} == {other}"

    def __ne__(self, other):
        return f"{self.name} != {other}"

    def __lt__(self, other):
        return f"{self.name} < {other}"

    def __ge__(self, other):
        return NotImplemented

    def __bool__(self):
        print("is", self.name, "true?")
        return False


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except TypeError as error:
        print(error)


asked = Asked("a")
print(operator.eq(asked, 1), operator.ne(asked, 2), operator.lt(asked, 3), operator.gt(4, asked))
attempt(operator.ge, asked, 5)
attempt(operator.le, asked, "x")
print(operator.le(1, 1), operator.ge([2], [1, 5]), operator.lt("a", "b"), operator.gt({1, 2}, {1}), operator.eq(1, 1.0), operator.ne("", None))
print(operator.is_(asked, asked), operator.is_([], []), operator.is_not(None, 0), operator.is_not(asked, asked))
print(operator.not_(asked), operator.not_([0]), operator.truth(asked))
attempt(operator.lt, 1, "x")
print(operator.eq, operator.lt.__name__, sorted([3, 1, 2], key=lambda n: operator.not_(n % 2)))
