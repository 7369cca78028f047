class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration("done")
        self.n -= 1
        return self.n
class BadIter:
    def __iter__(self): return 5
class NoNext:
    def __iter__(self): return self
print(list(Countdown(3)), [*Countdown(2)], 1 in Countdown(3), sum(Countdown(4)), next(Countdown(1)), next(Countdown(0), "none"), dict(zip("ab", Countdown(2))))
for wrong in (lambda: list(BadIter()), lambda: iter(NoNext()), lambda: next(Countdown(0)), lambda: next(NoNext()), lambda: [x for x in object()]):
    try: wrong()
    except (TypeError, StopIteration) as error: print(type(error).__name__, error)
