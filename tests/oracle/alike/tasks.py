# Tasks, names, order, errors; nothing here depends on real time.
import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default=0)


async def work(name, rounds):
    for n in range(rounds):
        variable.set(variable.get() + 1)
        print(asyncio.current_task().get_name(), name, n, variable.get())
        await asyncio.sleep(0)
    if name == "bad":
        raise ValueError(name)
    return name


async def main():
    print(await asyncio.gather(work("a", 3), work("b", 2), work("bad", 1), return_exceptions=True))
    first, second = asyncio.create_task(work("c", 5)), asyncio.create_task(work("d", 1), name="named")
    second.add_done_callback(lambda task: print("done", task.get_name(), task.result(), first.cancel("enough")))
    try:
        await first
    except asyncio.CancelledError as error:
        print("cancelled", first.cancelled(), type(error).__name__)
    queue = asyncio.Queue(1)
    await asyncio.gather(queue.put(1), queue.put(2), queue.get(), queue.get())
    try:
        await asyncio.wait_for(asyncio.Event().wait(), 0)
    except asyncio.TimeoutError as error:
        print("timeout", repr(error))
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context.get("exception"))))
    loop.call_soon(lambda: 1 / 0)
    future = loop.create_future()
    future.set_exception(KeyError("lost"))
    del future
    await asyncio.sleep(0)
    print(len(asyncio.all_tasks()), asyncio.all_tasks() == {asyncio.current_task()})


asyncio.run(main())
asyncio.run(work("again", 1))
try:
    asyncio.run(5)
except (ValueError, TypeError) as error:
    print(type(error).__name__)
loop = asyncio.new_event_loop()
print(loop.run_until_complete(work("by hand", 1)), loop.is_running(), loop.is_closed(), loop.get_debug())
loop.close()
