# The states of a generator and of a coroutine, under their names.
import inspect

STATES = {inspect.GEN_CREATED: "nothing of it has run", inspect.GEN_RUNNING: "it is running", inspect.GEN_SUSPENDED: "it waits at a yield", inspect.GEN_CLOSED: "it has ended"}
print(inspect.GEN_CREATED, inspect.GEN_RUNNING, inspect.GEN_SUSPENDED, inspect.GEN_CLOSED)
print(inspect.CORO_CREATED, inspect.CORO_RUNNING, inspect.CORO_SUSPENDED, inspect.CORO_CLOSED)


def counter():
    print(STATES[inspect.getgeneratorstate(itself)])
    yield 1
    yield 2


itself = counter()
print(STATES[inspect.getgeneratorstate(itself)])
next(itself)
print(STATES[inspect.getgeneratorstate(itself)])
print(list(itself), STATES[inspect.getgeneratorstate(itself)])


class Pause:
    def __await__(self):
        yield


async def job():
    print("inside", inspect.getcoroutinestate(own) == inspect.CORO_RUNNING)
    await Pause()


own = job()
print(inspect.getcoroutinestate(own) == inspect.CORO_CREATED)
own.send(None)
print(inspect.getcoroutinestate(own) == inspect.CORO_SUSPENDED)
own.close()
print(inspect.getcoroutinestate(own) == inspect.CORO_CLOSED)
for wrong in (lambda: inspect.getgeneratorstate(own), lambda: inspect.getcoroutinestate(None)):
    try:
        print(wrong())
    except AttributeError as error:
        print(error)
