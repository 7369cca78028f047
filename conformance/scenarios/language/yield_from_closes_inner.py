class Inner:
    def __iter__(self): return self
    def __next__(self): return 1
    def close(self): print("inner closed")
    def throw(self, *args):
        print("thrown", *[getattr(a, "__name__", repr(a)) for a in args])
        raise StopIteration("from throw")
def outer(it):
    print("value", (yield from it))
    yield "after"
g = outer(Inner())
next(g)
print(g.throw(ValueError("v")))
g = outer(Inner())
next(g)
g.close()
try: next(outer(5))
except TypeError as error: print(error)
