# rules: loop.run-forever.nested
import asyncio
def nested():
    try:
        loop.run_forever()
    except RuntimeError as error:
        print(error)
    loop.stop()

loop = asyncio.new_event_loop()
loop.call_soon(nested)
loop.run_forever()
loop.close()
