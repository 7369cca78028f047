# rules: timer.cancel.count-drifts, timer.cancel.compaction
import asyncio
def refill():
    for number in range(120):
        loop.call_at(2, order.append, number)
    loop.call_at(3, loop.stop)

order = []
loop = asyncio.new_event_loop()
loop.call_at(1, refill)
for _ in range(99):
    loop.call_at(1, print, "never").cancel()
loop.run_forever()
print(order[:12])
loop.close()
