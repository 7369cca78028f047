# rules: loop.closed.refuses
import asyncio
loop = asyncio.new_event_loop()
future = loop.create_future()
loop.close()
for call in (loop.call_soon, loop.run_until_complete, loop.run_forever, loop.call_later, loop.call_at):
    arguments = {"call_soon": [print], "run_until_complete": [future], "run_forever": []}
    try:
        call(*arguments.get(call.__name__, [1, print]))
    except RuntimeError as error:
        print(call.__name__, error)
