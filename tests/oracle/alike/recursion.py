# How deep a program can go.
import sys

n = 0


def f():
    global n
    n += 1
    f()


try:
    f()
except RecursionError as error:
    print(n, error)
n = 0


async def g():
    global n
    n += 1
    await g()


try:
    g().send(None)
except RecursionError as error:
    print(n, error)
print(sys.getrecursionlimit())
sys.setrecursionlimit(300)
n = 0
try:
    f()
except RecursionError:
    print(n, sys.getrecursionlimit())
for wrong in (0, -5, "x", 1):
    try:
        sys.setrecursionlimit(wrong)
    except (ValueError, TypeError, RecursionError) as error:
        print(type(error).__name__)
