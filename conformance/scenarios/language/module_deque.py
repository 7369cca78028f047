from collections import deque
d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0)
print(d, d.maxlen, d.pop(), d.popleft(), d, d[0], d[-1], len(d))
d.extend([7, 8]); d.extendleft([9]); d.rotate(1)
print(d, d.count(7), d.index(2) if 2 in d else "gone", list(reversed(d)), d.copy() == d)
d.remove(7); d.insert(1, 99); d.reverse()
print(d, d + deque([1]), deque("ab") * 2, d < deque([100]), bool(deque()))
del d[0]
d.clear()
for wrong in (d.pop, d.popleft, lambda: d.remove(1), lambda: d[0], lambda: deque(maxlen=-1), lambda: deque([1], 1).insert(0, 2), lambda: hash(d)):
    try: print(wrong())
    except (IndexError, ValueError, TypeError) as error: print(type(error).__name__, error)
try:
    d.extend([1, 2])
    for x in d: d.append(x)
except RuntimeError as error: print(error)
