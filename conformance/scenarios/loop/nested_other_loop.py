# rules: loop.run-forever.nested
import asyncio
def nested():
    other = asyncio.new_event_loop()
    try:
        other.run_forever()
    except RuntimeError as error:
        print(error)
    other.close()

loop = asyncio.new_event_loop()
loop.call_later(1, nested)
loop.call_later(2, loop.stop)
loop.run_forever()
loop.close()
