def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("generator's finally")
async def work():
    try:
        await Pause()
    finally:
        print("coroutine's finally")
class Pause:
    def __await__(self): yield
for n in numbers():
    print(n)
    break
print("after the loop")
g = numbers()
next(g)
del g
c = work()
c.send(None)
c = None
print("end")
