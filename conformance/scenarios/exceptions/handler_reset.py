# rules: loop.exception-handler.reset
import asyncio
loop = asyncio.new_event_loop()
print(loop.get_exception_handler())
loop.set_exception_handler(print)
print(loop.get_exception_handler() is print)
try:
    loop.set_exception_handler(5)
except TypeError as error:
    print(error)
loop.set_exception_handler(None)
loop.call_soon(int, "x")
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
