# rules: loop.running-loop.only-inside
import asyncio
def known():
    try:
        print(asyncio.get_running_loop() is loop)
    except RuntimeError as error:
        print(error)

loop = asyncio.new_event_loop()
known()
loop.call_soon(known)
loop.call_soon(loop.stop)
loop.run_forever()
known()
loop.close()
