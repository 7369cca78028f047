async def count():
    try:
        received = yield 1
        print("received", received)
        yield 2
    except KeyError:
        yield "caught"
    finally:
        print("cleanup")
def drive(awaitable):
    try:
        awaitable.send(None)
    except (StopIteration, StopAsyncIteration, RuntimeError) as result:
        return repr(result)
agen = count()
print(drive(agen.__anext__()), drive(agen.asend("hello")), drive(agen.athrow(KeyError)), drive(agen.aclose()), drive(agen.asend(None)))
agen = count()
print(drive(agen.asend(None)), drive(agen.aclose()), agen.ag_running, drive(agen.__anext__()), agen.__name__)
