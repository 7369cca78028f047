# rules: loop.close.drops-callbacks
import asyncio
loop = asyncio.new_event_loop()
loop.call_soon(print, "never")
loop.call_later(0, print, "never")
print(loop.is_closed())
loop.close()
loop.close()
print(loop.is_closed())
