# rules: loop.stop.keeps-the-rest
import asyncio
loop = asyncio.new_event_loop()
loop.call_later(1, loop.stop)
loop.call_later(3, print, "timer of the first run")
loop.call_later(3, loop.stop)
loop.run_forever()
print("between the runs")
loop.run_forever()
loop.close()
