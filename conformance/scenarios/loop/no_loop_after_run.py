# rules: loop.get-event-loop.after-run
import asyncio
async def main():
    print(asyncio.get_event_loop() is asyncio.get_running_loop())

asyncio.run(main())
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
