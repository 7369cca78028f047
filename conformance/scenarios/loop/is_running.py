# rules: loop.running-loop.only-inside, loop.close.drops-callbacks
import asyncio
def state():
    print(loop.is_running(), loop.is_closed())

loop = asyncio.new_event_loop()
state()
loop.call_later(1, state)
loop.call_later(2, loop.stop)
loop.run_forever()
loop.close()
state()
