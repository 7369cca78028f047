# rules: timer.call-later.deadline
import asyncio
def again(left):
    print(left)
    loop.call_later(0.7, again, left - 1) if left else loop.stop()

loop = asyncio.new_event_loop()
loop.call_later(0.1, again, 3)
loop.run_forever()
loop.close()
