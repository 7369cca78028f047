# rules: loop.iteration.snapshot
import asyncio
def first():
    loop.call_soon(print, "third, in the next iteration")
    print("first")

loop = asyncio.new_event_loop()
loop.call_soon(first)
loop.call_soon(print, "second, in the same iteration")
loop.call_later(1, loop.stop)
loop.run_forever()
loop.close()
