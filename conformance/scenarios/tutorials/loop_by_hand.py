# rules: loop.run-until-complete.result, loop.stop.finishes-iteration, loop.close.drops-callbacks
import asyncio

def hello_world(loop):
    print("Hello World")
    loop.call_later(1, loop.stop)

loop = asyncio.new_event_loop()
try:
    print(loop.run_until_complete(asyncio.sleep(0.5, "first run")))
    loop.call_soon(hello_world, loop)
    loop.run_forever()
finally:
    loop.close()
print("closed:", loop.is_closed())
