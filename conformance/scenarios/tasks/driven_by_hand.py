# rules: coroutine.call.runs-nothing, loop.exception-handler.callback
import asyncio
async def work():
    print("driven by a timer")
    return "value"

loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: print(repr(context["exception"])))
loop.call_later(3, work().send, None)
loop.call_later(4, loop.stop)
loop.run_forever()
loop.close()
