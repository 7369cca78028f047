# rules: future.done-callbacks.scheduled, future.done-callbacks.remove
import asyncio
def on_done(task):
    print(task.get_name(), "is done:", task.result())

def removed(task):
    print("never")

async def main():
    task = asyncio.create_task(asyncio.sleep(1, "slept"), name="sleeper")
    task.add_done_callback(on_done)
    task.add_done_callback(removed)
    print(task.remove_done_callback(removed), task.done())
    await task
    print(task.done(), task.cancelled())

asyncio.run(main())
