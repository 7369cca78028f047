# rules: loop.base-exception.leaves
import asyncio
class Odd(BaseException):
    pass

def fail():
    raise Odd("neither exit nor interrupt")

loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: print(repr(context["exception"])))
loop.call_later(1, fail)
loop.call_later(4, loop.stop)
loop.run_forever()
loop.close()
