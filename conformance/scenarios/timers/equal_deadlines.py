# rules: timer.order.equal-deadlines
import asyncio
order = []
loop = asyncio.new_event_loop()
for number in range(8):
    loop.call_at(1, order.append, number)
loop.call_at(2, loop.stop)
loop.run_forever()
print(order)
loop.close()
