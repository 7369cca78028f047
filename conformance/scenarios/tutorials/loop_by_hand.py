# rules: loop.run-until-complete.result, loop.stop.finishes-iteration, loop.close.drops-callbacks
import asyncio
def tick(left):
    print("ticks left:", left)
    loop.call_later(1, tick, left - 1) if left else loop.stop()

loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0.5, "first run")))
loop.call_soon(tick, 2)
loop.run_forever()
loop.close()
print("closed:", loop.is_closed())
