# rules: loop.exception-handler.own-failure
import asyncio
def handler(loop, context):
    print("handler called")
    raise KeyError("in the handler")
loop = asyncio.new_event_loop()
loop.set_exception_handler(handler)
loop.call_soon(int, "x")
loop.call_later(1, print, "the loop goes on")
loop.call_later(1, loop.stop)
loop.run_forever()
loop.close()
