# rules: timer.cancel.compaction
import asyncio
order = []
loop = asyncio.new_event_loop()
timers = [loop.call_at(5, order.append, number) for number in range(99)]
for number in range(99):
    if number % 8:
        timers[number].cancel()
loop.call_at(6, loop.stop)
loop.run_forever()
print(order)
loop.close()
