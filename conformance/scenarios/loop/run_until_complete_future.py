# rules: loop.run-until-complete.result
import asyncio
loop = asyncio.new_event_loop()
future = loop.create_future()
loop.call_later(3, future.set_result, "set by a timer")
print(loop.run_until_complete(future))
print(loop.run_until_complete(future))
loop.close()
