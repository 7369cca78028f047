# since: 3.10
from bisect import bisect, bisect_left, insort

rows = [("a", 1), ("b", 3), ("c", 5)]
print(bisect(rows, 3, key=lambda row: row[1]), bisect_left(rows, 3, key=lambda row: row[1]))
insort(rows, ("d", 4), key=lambda row: row[1])
print(rows)
