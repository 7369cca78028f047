import warnings
async def work(): pass
c = work()
for wrong in (lambda: iter(c), lambda: next(c), lambda: c.send(1), lambda: list(c)):
    try: wrong()
    except TypeError as error: print(error)
c.close()
async def awaits(x): await x
class Bad:
    def __await__(self): return 5
class BadToo:
    def __await__(self): return c2
c2 = work()
for x in 1, None, Bad(), BadToo(), [c]:
    try: awaits(x).send(None)
    except TypeError as error: print(error)
c2.close()
