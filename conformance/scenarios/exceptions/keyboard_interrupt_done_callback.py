# rules: task.base-exception.leaves
import asyncio
async def interrupt():
    raise KeyboardInterrupt("by hand")

loop = asyncio.new_event_loop()
task = loop.create_task(interrupt())
task.add_done_callback(lambda task: print("callback in the next run", repr(task.exception())))
try:
    loop.run_forever()
except KeyboardInterrupt as error:
    print(repr(error))
loop.call_later(1, loop.stop)
loop.run_forever()
loop.close()
