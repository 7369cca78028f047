# since: 3.10
from collections import Counter

a, b = Counter(x=3, y=1), Counter(x=1, z=0)
print(a.total(), Counter().total(), Counter(a=0) == Counter(), Counter(a=0) != Counter(), a == b, a >= b, a > b, a <= b, a < b)
print(Counter("aab") > Counter("ab"), Counter("ab") <= Counter("aab"), Counter(a=1) == {"a": 1}, Counter(a=0) == {})
try:
    print(Counter(a=1) < {"a": 2})
except TypeError as error:
    print(error)
