class Pause:
    def __await__(self): yield "paused"
async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
async def slow():
    try: yield 1
    finally: await Pause()
def drive(awaitable):
    try: return awaitable.send(None)
    except (StopIteration, StopAsyncIteration, RuntimeError) as result: return repr(result)
a, b = stubborn(), slow()
print(drive(a.asend(None)), drive(a.aclose()))
print(drive(b.asend(None)))
closing = b.aclose()
print(closing.send(None), drive(b.asend(1)), drive(closing), drive(closing))
