items = [1]
items.append(items)
table = {"self": None}
table["self"] = table
print(items, table, items[1] is items, (items,))
from collections import deque
line = deque([0])
line.append(line)
print(line)
try:
    print(items == [1, items], [items] == [[1, items]])
    other = [1]; other.append(other)
    items == other
except RecursionError as error:
    print(type(error).__name__)
