# rules: loop.get-event-loop.makes-one, loop.running-loop.only-inside
import asyncio
async def main():
    print(asyncio.get_event_loop() is asyncio.get_running_loop())

first, second = asyncio.new_event_loop(), asyncio.new_event_loop()
asyncio.set_event_loop(first)
print(asyncio.get_event_loop() is first)
second.run_until_complete(main())
print(asyncio.get_event_loop() is first)
first.close()
second.close()
