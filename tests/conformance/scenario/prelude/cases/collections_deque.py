import copy
from collections import deque


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


class D(deque):
    pass


d = deque([1, 2, 3])
d.append(4), d.appendleft(0), d.extend([5, 6]), d.extendleft((-1, -2))
print(d, len(d), bool(d), bool(deque()), d[0], d[-1], d[3], d.maxlen)
print(d.pop(), d.popleft(), d)
for n in (1, -1, 2, -2, 3, 0, 7, -13, 1000001):
    d.rotate(n)
    print(n, d)
d.rotate()
print(d, deque().rotate(3), d.index(3), d.index(3, 1), d.count(3), 3 in d, 9 in d)
d.insert(2, "x"), d.insert(0, "first"), d.insert(100, "last"), d.insert(-1, "before last"), d.insert(-100, "very first")
print(d)
d.remove("x")
del d[1]
d[0] = "changed"
d[-1] = "end"
print(d, list(reversed(d)))
d.reverse()
print(d, d.copy() == d, d.copy() is d, copy.copy(d) == d)
bounded = deque(range(10), 3)
print(bounded, bounded.maxlen)
bounded.append(10), bounded.appendleft(6)
print(bounded)
bounded.extend("ab"), bounded.extendleft("yz")
print(bounded, deque("abc", maxlen=0), deque([1], maxlen=None))
attempt(bounded.insert, 1, 5)
attempt(deque, 1)
attempt(deque, [], -1)
attempt(deque, [], "a")
attempt(deque().pop)
attempt(deque().popleft)
attempt(lambda: d["a"])
attempt(lambda: d[1:2])
attempt(lambda: d[99])
attempt(lambda: d[-99])
attempt(d.__setitem__, 99, 1)
attempt(d.__delitem__, 99)
attempt(d.index, 9)
attempt(d.index, "end", 1)
attempt(d.remove, 99)
attempt(d.insert, "a", 1)
attempt(d.rotate, "a")
attempt(d.extend, 3)
attempt(lambda: d + [1])
attempt(lambda: [1] + d)
attempt(lambda: d * "a")
attempt(lambda: d < [1])
attempt(hash, d)


def grow():
    for x in d:
        d.append(x)


def shrink():
    for x in reversed(d):
        d.pop()


def swap():
    for index, x in enumerate(d):
        d[index] = index
    return d


attempt(swap), attempt(grow), attempt(shrink)
print(deque([1, 2]) + deque([3]), deque([1, 2]) * 2, 2 * deque([1]), deque([1]) * 0, deque([1, 2, 3], 2) * 2)
a = deque([1, 2])
a += "xy"
a *= 2
print(a, D([1], 2), D([1], 2).copy(), D([1], 2) + D([3]), D("ab") * 2, repr(D()))
print(deque([1, 2]) == deque([1, 2]), deque([1, 2]) == [1, 2], deque([1]) != deque([2]), deque([1, 2]) < deque([1, 3]),
      deque([1]) < deque([1, 0]), deque([2]) >= deque([1, 9]), deque([1]) <= deque([1]), deque([3]) > deque([1]))
me = deque()
me.append(me)
print(me, me == me)
self_extended = deque([1, 2])
self_extended.extend(self_extended)
self_extended.extendleft(self_extended)
self_extended += self_extended
print(self_extended)
it = iter(deque([1, 2, 3]))
print(next(it), it.__length_hint__(), list(it), next(it, "none"), deque[int])
d.clear()
print(d, deque(iterable=[1], maxlen=3), list(zip(deque("ab"), deque([1, 2]))), max(deque([3, 1])), sum(deque([1, 2])))
queue = deque()
trail = []
for step in range(2000):
    if step % 3 == 2:
        trail.append(queue.popleft() if step % 2 else queue.pop())
    elif step % 5 == 0:
        queue.appendleft(step)
    else:
        queue.append(step)
print(len(queue), sum(trail), trail[:20], queue[0], queue[300], queue[-1])
while len(queue) > 3:
    queue.pop()
    queue.appendleft(queue.pop())
print(queue)


class Quiet(deque):
    def append(self, x):
        print("append", x)

    def extend(self, xs):
        print("extend", xs)


quiet = Quiet([1, 2])
quiet.insert(9, 3)
quiet += [4]
quiet.append(5)
quiet.note = "attributes allowed"
print(quiet, quiet.note, quiet + quiet)
match_me = deque([1, 2])
first, *rest = match_me
print(first, rest, [*match_me], isinstance(match_me, deque))
del match_me[0]
print(match_me)
