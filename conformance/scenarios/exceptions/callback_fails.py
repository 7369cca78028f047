# rules: loop.exception-handler.callback
import asyncio
def fail():
    raise ValueError("in a callback")

def handler(loop, context):
    print(sorted(context), repr(context["exception"]))

loop = asyncio.new_event_loop()
loop.set_exception_handler(handler)
loop.call_soon(fail)
loop.call_soon(print, "the loop goes on")
loop.call_later(1, loop.stop)
loop.run_forever()
loop.close()
