import sys
def down(n): return 0 if n == 0 else 1 + down(n - 1)
print(down(500))
def forever(): return forever()
try:
    forever()
except RecursionError as error:
    print(error, type(error).__mro__[1].__name__)
class Loop:
    def __repr__(self): return repr(self)
try: repr(Loop())
except RecursionError: print("repr")
print(sys.getrecursionlimit())
