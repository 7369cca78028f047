# rules: timer.cancel.compaction
import asyncio
order = []
loop = asyncio.new_event_loop()
timers = [loop.call_at(5, order.append, number) for number in range(119)]
for timer in timers[:60]:
    timer.cancel()
loop.call_at(6.5, loop.stop)
loop.run_forever()
print(order[:12])
loop.close()
