# rules: task.create.next-iteration
import asyncio
loop = asyncio.new_event_loop()
task = loop.create_task(asyncio.sleep(2, "slept"))
print(task.done())
loop.call_later(3, loop.stop)
loop.run_forever()
print(task.result())
loop.close()
